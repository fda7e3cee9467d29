import type { TimelineEntry } from '@motcua/contracts';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../../components/action-button.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { useFeeChange } from '../../../../components/fee-reasons.js';
import { Instant } from '../../../../components/instant.js';
import { Timeline } from '../../../../components/steps.js';
import { controlSlipAddress } from '../../api/dossier.js';
import { useDossierWork } from './dossier-work.js';

const assigneeOf = ({ data }: TimelineEntry): string | undefined =>
  typeof data['assigneeName'] === 'string' ? data['assigneeName'] : undefined;

const agenciesOf = ({ data }: TimelineEntry): string => (Array.isArray(data['agencyNames']) ? data['agencyNames'].join(', ') : '');

/** The agency to which the step went. */
const handedTo = ({ data }: TimelineEntry): string | undefined => (typeof data['toAgencyName'] === 'string' ? data['toAgencyName'] : undefined);

/** The colleague in whose place it was done. */
const absentOf = ({ data }: TimelineEntry): string | undefined => (typeof data['insteadOfName'] === 'string' ? data['insteadOfName'] : undefined);

const whoOf = ({ actorName, actorPosition, agencyName }: TimelineEntry): string =>
  [actorName, actorPosition, agencyName].filter(Boolean).join(', ');

/** L: every act with who did it and when, the newest first. */
export function HistoryZone() {
  const { t } = useTranslation(['desk', 'common']);
  const feeChange = useFeeChange();
  const { code, timeline } = useDossierWork().dossier;
  const items = timeline.toReversed().map((entry, index) => {
    const absent = absentOf(entry);
    const object = assigneeOf(entry) ?? (agenciesOf(entry) || feeChange(entry));
    const done = t(`desk:act.history.${entry.act}`);
    const agency = handedTo(entry);
    const title = agency ? t('desk:dossier.handedTo', { title: done, agency }) : done;
    return {
      key: String(entry.seq),
      state: index === 0 ? ('current' as const) : ('done' as const),
      title: object ? `${title}: ${object}` : title,
      when: <Instant at={entry.at} />,
      who: <span lang="vi">{absent ? t('common:staff.insteadOf', { who: whoOf(entry), absent }) : whoOf(entry)}</span>,
      note: entry.text && <ClampedText lines={3}>{entry.text}</ClampedText>,
    };
  });
  return (
    <>
      <Timeline label={t('desk:dossier.history')} items={items} />
      <p>
        <ActionLink to={controlSlipAddress(code)} variant="quiet" isFile icon={IconPrinter}>
          {t('desk:dossier.controlSlip')}
        </ActionLink>
      </p>
    </>
  );
}
