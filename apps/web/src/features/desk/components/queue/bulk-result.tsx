import type { BulkResult } from '@motcua/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { paths } from '../../../../lib/paths.js';
import type { BulkOutcome } from './use-bulk-act.js';

export interface BulkResultsProps {
  outcome: BulkOutcome;
  onClose: () => void;
}

/** What became of each: how many were done, and of the others why not. The first line takes the focus. */
export function BulkResults({ outcome: { type, results }, onClose }: BulkResultsProps) {
  const { t } = useTranslation('inbox');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [results]);
  const done = results.filter(({ outcome }) => outcome === 'DONE').length;
  return (
    <Notice tone={done < results.length ? 'warning' : 'success'}>
      <p ref={line} tabIndex={-1}>
        {t(`bulk.done.${type}`, { count: done })}
      </p>
      <Undone heading={t('bulk.stale')} results={results.filter(({ outcome }) => outcome === 'STALE')} />
      <Undone heading={t('bulk.refused')} results={results.filter(({ outcome }) => outcome === 'REFUSED')} />
      <ActionButton variant="quiet" onClick={onClose}>
        {t('bulk.close')}
      </ActionButton>
    </Notice>
  );
}

function Undone({ heading, results }: { heading: string; results: readonly BulkResult[] }) {
  const { t } = useTranslation('inbox');
  const { codeText } = useProblemWords();
  if (results.length === 0) return null;
  return (
    <details open={results.length <= 5}>
      <summary>{t('bulk.undone', { heading, count: results.length })}</summary>
      <ul>
        {results.map(({ code, refusal }) => (
          <li key={code}>
            <Link to={paths.desk.dossier.href(code)}>{code}</Link>
            {refusal && `: ${codeText(refusal.code, refusal.params)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
