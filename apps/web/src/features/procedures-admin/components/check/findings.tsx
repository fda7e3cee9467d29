import { STEP_KINDS, type StepKind, type VersionDetail, type VersionProblem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../../components/notice.js';
import { Card } from '../../../../components/facts.js';
import { Stack } from '../../../../components/stack.js';
import { paths } from '../../../../lib/paths.js';
import { placeHref } from '../editor/place.js';
import styles from './findings.module.css';
import { groupedFindings, type Finding } from './grouped-findings.js';

/** What has to be mended before publication, and what is worth a look; each leads to its place. */
export function Findings({ version, problems }: { version: VersionDetail; problems: readonly VersionProblem[] }) {
  const { t } = useTranslation('procedures-admin');
  if (problems.length === 0) return <Notice tone="success" title={t('check.nothing')} />;
  const findings = groupedFindings(problems);
  const lists = [
    { severity: 'MUST', title: 'check.must' },
    { severity: 'SHOULD', title: 'check.should' },
  ] as const;
  return (
    <Stack>
      {lists.map(({ severity, title }) => {
        const items = findings.filter((finding) => finding.severity === severity);
        if (items.length === 0) return null;
        return (
          <Card key={severity} title={t(title, { count: items.length })}>
            <ul className={styles.list}>
              {items.map((finding) => (
                <FindingLine key={`${finding.code} ${finding.place}`} version={version} finding={finding} />
              ))}
            </ul>
          </Card>
        );
      })}
    </Stack>
  );
}

type Code = VersionProblem['code'];
type RuleCode = Extract<Code, `rule-${string}`>;

/** Faults of conditions have their words with the conditions. */
const RULE_WORDS = {
  'rule-field-later': 'field-later',
  'rule-field-unknown': 'field-unknown',
  'rule-field-unusable': 'field-unusable',
  'rule-never-true': 'never-true',
  'rule-option-unknown': 'option-unknown',
  'rule-result-clash': 'result-clash',
  'rule-type-clash': 'type-clash',
} as const satisfies Record<RuleCode, string>;

const isStepKind = (kind: string): kind is StepKind => (STEP_KINDS as readonly string[]).includes(kind);
const isRuleCode = (code: Code): code is RuleCode => code in RULE_WORDS;

function FindingLine({ version, finding }: { version: VersionDetail; finding: Finding }) {
  const { t } = useTranslation(['procedures-admin', 'rules']);
  const { code, place, others, caseNo, params } = finding;
  const { field = '', operator = '', option = '', agency = '', kind = '' } = params;
  const text = isRuleCode(code) ? t(`rules:finding.${RULE_WORDS[code]}`, { field, operator, option }) : t(`problem.${code}`, { agency, kind: isStepKind(kind) ? t(`stepKind.${kind}`) : '' });
  const name = caseNo === undefined ? undefined : version.cases[caseNo]?.name.vi;
  const editor = paths.admin.version.href(version.code, version.id);
  return (
    <li className={styles.finding}>
      <span>
        {text} {others > 0 && <span className={styles.secondary}>({t('check.more', { count: others })})</span>}
        {name && <span className={styles.secondary}> {t('check.inCase', { name })}</span>}
      </span>
      <Link to={placeHref(editor, place)} aria-label={t('check.fixOf', { text })}>
        {t('check.fix')}
      </Link>
    </li>
  );
}
