import type { ProcedureCase, ProcedureDetail } from '@motcua/contracts';
import { estimateFillTime, feesFor, isAlwaysAsked } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { Card, Facts } from '../../../components/facts.js';
import { Fee } from '../../../components/money.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import { paths } from '../../../lib/paths.js';
import styles from './before-filing.module.css';

const FIVE_MINUTES = 300;

/** Minutes to fill in the form, in steps of five: the estimate is no better than that. */
const minutesToFill = (form: ProcedureCase['form']): number | null => form && Math.ceil(estimateFillTime(form) / FIVE_MINUTES) * 5;

/** `Trước khi nộp`: how long, how much, how often to come, which papers; then the one act (screens.md C3). */
export function BeforeFiling({ procedure, chosen }: { procedure: ProcedureDetail; chosen: ProcedureCase }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { limit } = useTimeWords();
  const channel = procedure.fileable ? 'ONLINE' : 'COUNTER';
  const rule = chosen.channels.find((candidate) => candidate.channel === channel) ?? chosen.channels[0];
  const fee = feesFor({ rules: chosen.fees, channel });
  const required = chosen.components.filter(isAlwaysAsked).length;
  const minutes = procedure.fileable ? minutesToFill(chosen.form) : null;
  const facts = [
    {
      key: 'time',
      label: t('before.time'),
      value: rule?.timeLimit ? limit(rule.timeLimit) : t('status:time.byRegulation'),
    },
    { key: 'fee', label: t('before.fee'), value: <Fee amount={fee.total} /> },
    { key: 'visits', label: t('before.visits'), value: <Visits procedure={procedure} /> },
    {
      key: 'papers',
      label: t('before.papers'),
      value: t('before.paperCount', { required, optional: chosen.components.length - required }),
    },
    { key: 'minutes', label: t('before.form'), value: minutes && t('before.minutes', { count: minutes }) },
  ];
  return (
    <Card title={t('before.title')}>
      <Facts facts={facts} />
      <div className={styles.act}>
      {procedure.fileable ? (
        <ActionLink
          variant="main"
          isWide
          to={paths.citizen.startFiling.href(procedure.code, { case: chosen.key })}
        >
          {t('before.start')}
        </ActionLink>
      ) : (
        <HowElse procedure={procedure} />
      )}
      </div>
    </Card>
  );
}

function Visits({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation('catalogue');
  if (procedure.visits === null) return <>{t('before.visitsUnknown')}</>;
  if (procedure.visits === 0) return <>{t('before.noVisit')}</>;
  return (
    <>
      {t('before.visitCount', { count: procedure.visits })}
      {procedure.visitReason && <span lang="vi">, {procedure.visitReason}</span>}
    </>
  );
}

/** Levels 1 and 2: why there is no button, and what to do instead. */
function HowElse({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation('catalogue');
  const { codeText } = useProblemWords();
  return (
    <>
      <p>
        {procedure.refusal
          ? codeText(procedure.refusal.code, procedure.refusal.params)
          : t('before.notOnline')}
      </p>
      <ActionLink variant="second" isWide isFile to="#mau-don">
        {t('before.forms')}
      </ActionLink>
    </>
  );
}
