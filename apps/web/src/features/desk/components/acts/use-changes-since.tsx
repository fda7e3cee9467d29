import type { DossierDetail } from '@motcua/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedFact } from '../../../../components/stale-version-panel.js';
import { Instant } from '../../../../components/instant.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { useColumnWords } from '../queue/use-column-words.js';
import { useDossierWork } from '../dossier/dossier-work.js';

const heldBy = ({ holder }: DossierDetail): string => holder?.name ?? holder?.agencyName ?? '–';

const verdictsOf = ({ components }: DossierDetail): string => components.map(({ component, verdict }) => `${component.key}:${verdict ?? ''}`).join();

const judgedOf = ({ components }: DossierDetail): string =>
  `${components.filter(({ verdict }) => verdict !== null).length}/${components.length}`;

/** Old → new of what the page shows, once what stands now has been read. */
export function useChangesSince(): ChangedFact[] | undefined {
  const { t } = useTranslation('desk');
  const columnWords = useColumnWords();
  const { dossier, sending } = useDossierWork();
  const { latest } = sending;
  if (!latest) return undefined;
  const due = (one: DossierDetail): ReactNode => (one.dueAt ? <Instant at={one.dueAt} /> : '–');
  const fact = (key: string, label: string, show: (one: DossierDetail) => ReactNode): ChangedFact => ({
    key,
    label,
    before: show(dossier),
    after: show(latest),
  });
  const status = (one: DossierDetail): ReactNode => <StatusPill status={one.status} resultKind={one.resultKind} audience="staff" />;
  return [
    ...(dossier.status === latest.status ? [] : [fact('status', columnWords('status'), status)]),
    ...(heldBy(dossier) === heldBy(latest) ? [] : [fact('holder', columnWords('holder'), heldBy)]),
    ...(dossier.step?.name === latest.step?.name ? [] : [fact('step', columnWords('step'), (one) => one.step?.name ?? '–')]),
    ...(dossier.dueAt === latest.dueAt ? [] : [fact('due', t('facts.dueAt'), due)]),
    ...(verdictsOf(dossier) === verdictsOf(latest) ? [] : [fact('papers', t('dossier.papers'), judgedOf)]),
  ];
}
