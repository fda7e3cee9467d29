import type { OnlineLevel, ProcedureCase, ProcedureContent, VersionProblem } from '@motcua/contracts';
import { allFieldsOf, checkCondition, checkForm, checkRule, checkSituations, levelInForce, workflowFaults, type RuleFinding } from '@motcua/domain';
import type { VersionBody } from '../content-hash.js';

type Code = VersionProblem['code'];
/** A case, where it stands and its level. */
interface PlacedCase {
  one: ProcedureCase;
  place: string;
  level: OnlineLevel;
}

const LONGEST_NAME = 60;
const MOST_FIELDS = 500;
const ONLINE = 3;
const WITH_PAYMENT = 4;

const problems =
  (severity: VersionProblem['severity']) =>
  (isWrong: boolean, code: Code, place: string): VersionProblem[] =>
    isWrong ? [{ severity, code, place, params: {} }] : [];
const must = problems('MUST');
const should = problems('SHOULD');
/** What a check of an expression found, at its place. */
const ruleProblem = ({ code, params }: RuleFinding, place: string): VersionProblem => ({ severity: 'MUST', code: `rule-${code}`, place, params });
const isBlank = (words: string | undefined): boolean => (words ?? '').trim() === '';

/**
 * What stands in the way of publishing a version (MUST) and what citizens would miss in it (SHOULD).
 * Source: issue 3 item 1 and 4; NĐ 43/2011/NĐ-CP art. 3.4 (levels); docs/rules/versions.md
 */
export function checkVersion(body: VersionBody): VersionProblem[] {
  const { content, cases } = body;
  const placed = cases.map((one, index) => ({
    one,
    place: `cases.${index}`,
    level: levelInForce({ version: content.onlineLevel, case: one.maxLevel }),
  }));
  const found = [...contentProblems(content), ...situationProblems(body), ...placed.flatMap(caseProblems)];
  return [...found.filter(({ severity }) => severity === 'MUST'), ...found.filter(({ severity }) => severity === 'SHOULD')];
}

function contentProblems(content: ProcedureContent): VersionProblem[] {
  const { offeredBy } = content;
  return [
    ...must(content.legalBasis.length === 0, 'legal-basis-missing', 'content.legalBasis'),
    ...must(content.serviceScope === 'PARTIAL' && isBlank(content.partialReason), 'partial-reason-missing', 'content.partialReason'),
    ...must(content.applicants.length === 0, 'applicants-missing', 'content.applicants'),
    ...must(offeredBy.kinds.length + offeredBy.agencyCodes.length === 0, 'offered-by-nobody', 'content.offeredBy'),
    ...should(isBlank(content.decisionNo), 'decision-missing', 'content.decisionNo'),
    ...should(content.name.length > LONGEST_NAME && isBlank(content.shortName), 'short-name-missing', 'content.shortName'),
    ...should(isBlank(content.nameEn), 'english-missing', 'content.nameEn'),
  ];
}

/** Questions that choose the case: an answer that leads nowhere must be mended; what no answer leads to is worth a look. */
function situationProblems({ content: { situations = [] }, cases }: VersionBody): VersionProblem[] {
  const at = (place: string): string => `content.situations${place && `.${place}`}`;
  return [
    ...checkSituations(situations, cases).flatMap(({ code, place }) =>
      (code === 'case-unreached' || code === 'question-unreached' ? should : must)(true, `situation-${code}`, at(place)),
    ),
    ...situations.flatMap(({ text, answers }, index) => [
      ...should(isBlank(text.en), 'english-missing', at(`${index}.text.en`)),
      ...answers.flatMap((answer, no) => should(isBlank(answer.text.en), 'english-missing', at(`${index}.answers.${no}.text.en`))),
    ]),
  ];
}

function caseProblems(placed: PlacedCase): VersionProblem[] {
  const parts = [channelProblems, formProblems, caseRuleProblems, feeProblems, exemptionProblems, workflowProblems, paperAndStepProblems];
  return parts.flatMap((problemsOf) => problemsOf(placed));
}

function channelProblems({ one, place, level }: PlacedCase): VersionProblem[] {
  const open = one.channels.filter(({ allowed }) => allowed);
  const isOnlineOpen = open.some(({ channel }) => channel === 'ONLINE');
  return [
    ...must(open.length === 0, 'channel-none-open', `${place}.channels`),
    ...must(level >= ONLINE && !isOnlineOpen, 'channel-online-closed', `${place}.channels`),
    ...one.channels.flatMap(({ allowed, timeLimit }, index) =>
      should(allowed && timeLimit === null, 'time-limit-unknown', `${place}.channels.${index}.timeLimit`),
    ),
  ];
}

function formProblems({ one, place, level }: PlacedCase): VersionProblem[] {
  const pages = one.form?.pages ?? [];
  const fields = pages.reduce((sum, page) => sum + page.fields.length, 0);
  return [
    ...must(level >= ONLINE && one.form === null, 'form-missing', `${place}.form`),
    ...must(fields > MOST_FIELDS, 'form-too-long', `${place}.form`),
    ...(one.form && fields <= MOST_FIELDS ? checkForm(one.form) : []).map(({ page, field, property, ...finding }) =>
      ruleProblem(finding, `${place}.form.pages.${page}.fields.${field}.${property}`),
    ),
    ...should(isBlank(one.name.en), 'english-missing', `${place}.name.en`),
    ...pages.flatMap((page, at) => [
      ...should(isBlank(page.title.en), 'english-missing', `${place}.form.pages.${at}.title.en`),
      ...page.fields.flatMap(({ label }, index) =>
        should(isBlank(label.en), 'english-missing', `${place}.form.pages.${at}.fields.${index}.label.en`),
      ),
    ]),
  ];
}

/** Expressions beside the form see all of its answers. */
function caseRuleProblems({ one, place }: PlacedCase): VersionProblem[] {
  const fields = allFieldsOf(one.form);
  const at = (found: RuleFinding[], where: string) => found.map((finding) => ruleProblem(finding, `${place}.${where}`));
  return [
    ...(one.eligibility ?? []).flatMap(({ when, words }, index) => [
      ...at(checkCondition(when, fields), `eligibility.${index}.when`),
      ...should(isBlank(words.en), 'english-missing', `${place}.eligibility.${index}.words.en`),
    ]),
    ...one.components.flatMap(({ askedWhen }, index) =>
      askedWhen === undefined ? [] : at(checkCondition(askedWhen, fields), `components.${index}.askedWhen`),
    ),
    ...one.fees.flatMap(({ amountBy }, index) => (amountBy === undefined ? [] : at(checkRule(amountBy, fields, 'number'), `fees.${index}.amountBy`))),
    ...one.workflow.flatMap(({ agencyRule }, index) =>
      agencyRule?.by === 'EXPRESSION' ? at(checkRule(agencyRule.code, fields, 'text'), `workflow.${index}.agencyRule.code`) : [],
    ),
  ];
}

/** An exemption that nothing tells of would never apply. */
function exemptionProblems({ one, place }: PlacedCase): VersionProblem[] {
  const papers = new Set(one.components.map(({ key }) => key));
  return one.fees.flatMap(({ exemptions = [] }, fee) =>
    exemptions.flatMap(({ proof, when }, index) => {
      const at = `${place}.fees.${fee}.exemptions.${index}`;
      return [
        ...must(proof === undefined && when === undefined, 'exemption-unproven', `${at}.proof`),
        ...must(proof !== undefined && !papers.has(proof), 'exemption-paper-unknown', `${at}.proof`),
        ...(when === undefined ? [] : checkCondition(when, allFieldsOf(one.form)).map((finding) => ruleProblem(finding, `${at}.when`))),
      ];
    }),
  );
}

function feeProblems({ one, place, level }: PlacedCase): VersionProblem[] {
  const costsMoney = one.fees.some(({ amount }) => amount !== 0);
  return [
    ...one.fees.flatMap(({ amount, amountBy }, index) => should(amount === null && amountBy === undefined, 'fee-unknown', `${place}.fees.${index}.amount`)),
    ...should(level >= WITH_PAYMENT && costsMoney, 'online-payment-not-available', `${place}.fees`),
  ];
}

/** Where in a step each fault of it is mended. */
const STEP_PLACE: Partial<Record<Code, string>> = {
  'workflow-step-doubled': '.kind',
  'workflow-step-order': '.kind',
  'step-role-unfit': '.role',
  'step-parallel-first': '.parallel',
  'step-paper-unknown': '.documentsRequired',
};

function workflowProblems({ one, place }: PlacedCase): VersionProblem[] {
  const faults = workflowFaults(one.workflow, new Set(one.components.map(({ key }) => key)));
  return faults.map(({ code, step, kind }): VersionProblem => ({
    severity: 'MUST',
    code,
    place: step === null ? `${place}.workflow` : `${place}.workflow.${step}${STEP_PLACE[code] ?? ''}`,
    params: { ...(kind && { kind }) },
  }));
}

function paperAndStepProblems({ one, place }: PlacedCase): VersionProblem[] {
  return [
    ...one.workflow.flatMap(({ name }, index) => should(isBlank(name.en), 'english-missing', `${place}.workflow.${index}.name.en`)),
    ...one.components.flatMap(({ name, shortName }, index) =>
      should(name.length > LONGEST_NAME && isBlank(shortName), 'short-name-missing', `${place}.components.${index}.shortName`),
    ),
  ];
}
