import type { DossierDetail, TimelineEntry } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useFeeChange } from '../../../components/fee-reasons.js';
import { Instant } from '../../../components/instant.js';
import { Timeline, type TimelineItem } from '../../../components/steps.js';

const ENDED = ['REJECTED_AT_INTAKE', 'WITHDRAWN', 'RETURNED'] as const satisfies readonly DossierDetail['status'][];

const whoDid = ({ actorName, actorPosition, agencyName }: TimelineEntry): string =>
  [actorName, actorPosition, agencyName].filter(Boolean).join(', ');

/** Other agencies that the entry is about. */
const agenciesOf = ({ data }: TimelineEntry): string => (Array.isArray(data['agencyNames']) ? data['agencyNames'].join(', ') : '');

/** Person and agency who have the dossier now. */
export const holderWords = (holder: DossierDetail['holder']): string =>
  holder ? [holder.name, holder.position, holder.agencyName].filter(Boolean).join(', ') : '';

/** The life of the dossier: every act so far, who has it now, and what is still to come. */
export function Life({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const feeChange = useFeeChange();
  const { timeline, status, holder, step, dueAt } = dossier;
  const titleOf = (entry: TimelineEntry): string => {
    const title = [t(`act.${entry.act}`), agenciesOf(entry) || feeChange(entry)].filter(Boolean).join(': ');
    const agency = entry.data['toAgencyName'];
    return typeof agency === 'string' ? t('detail.handedTo', { title, agency }) : title;
  };
  const past = timeline.map(
    (entry): TimelineItem => ({
      key: `${entry.seq}`,
      state: 'done',
      title: titleOf(entry),
      when: <Instant at={entry.at} />,
      who: <span lang="vi">{whoDid(entry)}</span>,
      note: entry.text && <span lang="vi">{t('detail.words', { text: entry.text })}</span>,
    }),
  );
  const isEnded = ENDED.some((ended) => ended === status);
  const now: TimelineItem = {
    key: 'now',
    state: 'current',
    title: t(dossier.coordination ? 'now.coordination' : `now.${status}`),
    when: step && (
      <>
        {t('detail.since')} <Instant at={step.since} />
      </>
    ),
    who: <span lang="vi">{holderWords(holder)}</span>,
  };
  const result: TimelineItem = {
    key: 'result',
    state: 'todo',
    title: t('detail.resultComes'),
    when: dueAt && !dossier.pausedSince && (
      <>
        {t('detail.dueAt')} <Instant at={dueAt} />
      </>
    ),
  };
  const isResolved = status === 'RESOLVED';
  const items = isEnded ? past : [...past, now, ...(isResolved ? [] : [result])];
  return <Timeline label={t('detail.timeline')} items={items} />;
}
