import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../lib/api-problem.js';
import { useEntryLabels } from './entry-fields.js';

const SHOWN = 50;
const REASONS = ['LINES', 'COLUMNS_MISSING', 'EMPTY', 'TOO_MANY', 'NOT_UTF8', 'QUOTE_NOT_CLOSED'] as const;

/** What is wrong with a list as a whole, then every wrong line by its number. */
export function ListFaults({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation('deployment-plan');
  const words = useProblemWords();
  const labelOf = useEntryLabels();
  const { fieldErrors, params } = problem;
  const reason = REASONS.find((known) => known === params['reason']);
  return (
    <Notice tone="danger" role="status" title={reason ? t(`import.bad.${reason}`) : words.problemText(problem)}>
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.slice(0, SHOWN).map((field, index) => (
            <li key={`${index} ${field.path}`}>
              {t('import.line', {
                line: field.path.replace(/^line\./, ''),
                fault: words.fieldText(field, labelOf(String(field.params['field'])) ?? ''),
              })}
            </li>
          ))}
        </ul>
      )}
      {fieldErrors.length > SHOWN && <p>{t('import.more', { count: fieldErrors.length - SHOWN })}</p>}
    </Notice>
  );
}
