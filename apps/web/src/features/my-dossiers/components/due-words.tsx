import type { DossierDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { DeadlineWhy } from '../../../components/deadline-why.js';
import { Instant } from '../../../components/instant.js';
import { TimeLeft } from '../../../components/time-left.js';
import { TimeTag } from '../../../components/time-tag.js';
import { useLanguage } from '../../../i18n/language.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import { formatInstant } from '../../../lib/format.js';

/** By when, in words and in the procedure's unit, with the count behind it. */
export function DueWords({ dossier }: { dossier: DossierDetail }) {
  const { why, time, dueAt, status, receptionDueAt } = dossier;
  const isTagged = time.kind === 'DUE_SOON' || time.kind === 'OVERDUE' || time.kind === 'DONE';
  return (
    <div>
      <p>
        {isTagged && <TimeTag time={time} dueAt={status === 'SUBMITTED' ? receptionDueAt : dueAt} />} <Sentence dossier={dossier} />
      </p>
      <TimeLeft dossier={dossier} />
      <DeadlineWhy lines={why} />
    </div>
  );
}

function Sentence({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation(['status', 'my-dossiers']);
  const { language } = useLanguage();
  const { due, pausedSince } = useTimeWords();
  const { status, receptionDueAt, dueAt, time, resolvedAt, returnedAt } = dossier;
  if (status === 'SUBMITTED') return receptionDueAt ? t('status:time.answerBefore', { at: formatInstant(receptionDueAt, language) }) : null;
  if (status === 'RETURNED' && returnedAt) return <Moment words={t('my-dossiers:detail.returnedAt')} at={returnedAt} />;
  if (status === 'RESOLVED' && resolvedAt) return <Moment words={t('my-dossiers:detail.resolvedAt')} at={resolvedAt} />;
  if (status === 'WITHDRAWN' || status === 'REJECTED_AT_INTAKE') return null;
  if (dossier.pausedSince) return pausedSince(dossier.pausedSince);
  return dueAt ? due(dueAt, time) : t('my-dossiers:detail.dueByRegulation');
}

function Moment({ words, at }: { words: string; at: string }) {
  return (
    <>
      {words} <Instant at={at} />
    </>
  );
}
