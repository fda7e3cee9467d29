import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeskRail } from '../../features/desk/desk-rail.js';
import { ALL_DOSSIERS } from '../../lib/desk-search.js';
import { paths } from '../../lib/paths.js';
import { holds, holdsRegister, leadsSomewhere, useSession } from '../../lib/session.js';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import { RailLinks, StaffShell } from './staff-shell.js';
import { StaffSearch } from './staff-search.js';

/** Keys that go somewhere, on every screen of the desk (screens.md §4.1). */
function useDeskKeys(): void {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const go = (keys: string, label: string, to: string) => ({ keys, label, run: () => void navigate(to) });
  useHotkeys([
    go('N', t('staff.openIntake'), paths.desk.intake.href()),
    go('G B', t('staff.goBoard'), paths.desk.board.href()),
    go('G N', t('staff.goReceive'), paths.desk.queue.href('to-receive')),
    go('G X', t('staff.goProcessing'), paths.desk.queue.href('mine')),
    go('G S', t('staff.goSoon'), paths.desk.queue.href('due-soon')),
    go('G Q', t('staff.goOverdue'), paths.desk.queue.href('overdue')),
    go('G K', t('staff.goApprove'), paths.desk.queue.href('to-approve')),
    go('G C', t('staff.goAll'), paths.desk.queue.href(ALL_DOSSIERS)),
    go('G P', t('staff.goJoint'), paths.desk.agencySteps.href()),
    go('G T', t('staff.goReturn'), paths.desk.queue.href('to-return')),
  ]);
}

/** `/can-bo`: queues in the rail, search in the header. */
export function DeskLayout() {
  const { t } = useTranslation('common');
  const { account } = useSession();
  useDeskKeys();
  const isHead = holds(account, 'statistics');
  const links = [
    { to: paths.desk.intake.href(), label: t('nav.intake') },
    ...(leadsSomewhere(account) ? [{ to: paths.desk.board.href(), label: t('nav.board') }] : []),
    ...(isHead ? [{ to: paths.desk.interventions.href(), label: t('nav.interventions') }] : []),
    { to: paths.desk.handOver.href(), label: t('nav.handOver') },
    { to: paths.desk.printSlips.href(), label: t('nav.printSlips') },
    ...(holdsRegister(account) ? [{ to: paths.desk.register.href(), label: t('nav.register') }] : []),
    { to: paths.desk.labels.href(), label: t('nav.labels') },
    { to: paths.desk.texts.href(), label: t('nav.texts') },
    { to: paths.desk.substitutes.href(), label: t('nav.substitutes') },
  ];
  const rail = (
    <>
      <DeskRail />
      <RailLinks links={links} />
    </>
  );
  return <StaffShell rail={rail} search={<StaffSearch />} />;
}

/** `/quan-ly`: the catalogue office comes for the plans, without the figures. */
export function ManagementLayout() {
  const { t } = useTranslation('common');
  const { account } = useSession();
  const figures = [
    { to: paths.management.overview.href(), label: t('nav.overview'), isExact: true },
    { to: paths.management.interventions.href(), label: t('nav.interventions') },
    { to: paths.management.levels.href(), label: t('nav.levels') },
    { to: paths.management.detail.href(), label: t('nav.detail') },
    ...(holdsRegister(account) ? [{ to: paths.management.register.href(), label: t('nav.register') }] : []),
  ];
  const links = [...(holds(account, 'statistics') ? figures : []), { to: paths.management.plans.href(), label: t('nav.plans') }];
  return <StaffShell rail={<RailLinks links={links} />} />;
}

/** `/quan-tri`: each link only for those who may follow it. */
export function AdminLayout() {
  const { t } = useTranslation('common');
  const { account } = useSession();
  const administration = [
    { to: paths.admin.staff.href(), label: t('nav.staff') },
    { to: paths.admin.agencies.href(), label: t('nav.agencies') },
    { to: paths.admin.calendar.href(), label: t('nav.calendar') },
    { to: paths.admin.mail.href(), label: t('nav.mail') },
    { to: paths.admin.alerts.href(), label: t('nav.alerts') },
    { to: paths.admin.paperTemplates.href(), label: t('nav.paperTemplates') },
  ];
  const catalogue = [
    { to: paths.admin.procedures.href(), label: t('nav.procedures') },
    { to: paths.admin.procedureLevels.href(), label: t('nav.serviceLevels') },
    { to: paths.management.plans.href(), label: t('nav.plans') },
    { to: paths.admin.proposals.href(), label: t('nav.proposals') },
    { to: paths.admin.lists.href(), label: t('nav.lists') },
    { to: paths.admin.exchange.href(), label: t('nav.exchange') },
  ];
  const operation = [{ to: paths.admin.queues.href(), label: t('nav.queues') }];
  const links = [
    ...(holds(account, 'administration') ? administration : []),
    ...(holds(account, 'catalogue.manage') ? catalogue : []),
    ...(holds(account, 'operation') ? operation : []),
  ];
  return <StaffShell rail={<RailLinks links={links} />} />;
}
