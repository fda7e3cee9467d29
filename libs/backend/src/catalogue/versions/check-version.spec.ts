import { describe, expect, it } from '@jest/globals';
import type { Expression, FeeExemption, FormDefinition, ProcedureCase, ProcedureContent, WorkflowStep } from '@motcua/contracts';
import { aComponent, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { checkVersion } from './check-version.js';

const LONG = 'Bản sao giấy tờ chứng minh quan hệ của người nộp thay với người được khai sinh';

function found(content: Partial<ProcedureContent>, one: Partial<ProcedureCase> = {}, severity = 'MUST'): string[] {
  const body = { content: aProcedureContent({ legalBasis: [{ number: '60/2014/QH13' }], ...content }), cases: [aProcedureCase(one)] };
  return checkVersion(body).flatMap((problem) => (problem.severity === severity ? [`${problem.code} ${problem.place}`] : []));
}

function formOf(fields: number): FormDefinition {
  const fieldsOf = (page: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ key: `f${page}x${index}`, type: 'short-text' as const, label: { vi: 'Câu' } },
      ...{ required: true, settings: {} },
    }));
  const pages = Math.ceil(fields / 200);
  return {
    pages: Array.from({ length: pages }, (_, page) => ({
      key: `p${page}`,
      title: { vi: 'Trang' },
      fields: fieldsOf(page, Math.min(200, fields - page * 200)),
    })),
  };
}

describe('the check of a version', () => {
  it('lets a sound version pass', () => {
    expect(found({})).toEqual([]);
  });

  it('demands legal basis, applicants, agencies, and the reason of a service that is partial', () => {
    expect(found({ legalBasis: [], applicants: [], serviceScope: 'PARTIAL', offeredBy: { kinds: [], agencyCodes: [] } })).toEqual([
      'legal-basis-missing content.legalBasis',
      'partial-reason-missing content.partialReason',
      'applicants-missing content.applicants',
      'offered-by-nobody content.offeredBy',
    ]);
    expect(found({ serviceScope: 'PARTIAL', partialReason: 'Phải ký trước mặt người tiếp nhận' })).toEqual([]);
  });

  it('demands a form and the online channel at level 3 and 4, case by case', () => {
    const channels = [{ channel: 'COUNTER' as const, allowed: true, timeLimit: null }];
    expect(found({ onlineLevel: 3 }, { form: null, channels })).toEqual([
      'channel-online-closed cases.0.channels',
      'form-missing cases.0.form',
    ]);
    expect(found({ onlineLevel: 4 }, { form: null, channels, maxLevel: 2 })).toEqual([]);
    expect(found({ onlineLevel: 2 }, { form: null, channels: [{ channel: 'COUNTER', allowed: false, timeLimit: null }] })).toEqual([
      'channel-none-open cases.0.channels',
    ]);
  });

  it('refuses conditions of the form that cannot be judged, each at its place', () => {
    const [page] = formOf(2).pages;
    const broken = (shownWhen: Expression): FormDefinition => ({
      pages: page ? [{ ...page, fields: page.fields.map((field, index) => (index === 1 ? { ...field, shownWhen } : field)) }] : [],
    });
    expect(found({}, { form: broken({ '==': [{ var: 'f0x0' }, 'x'] }) })).toEqual([]);
    const place = 'cases.0.form.pages.0.fields.1.shownWhen';
    expect(found({}, { form: broken({ '==': [{ var: 'gone' }, 'x'] }) })).toEqual([`rule-field-unknown ${place}`]);
    expect(found({}, { form: broken({ '==': [{ var: 'f0x1' }, 'x'] }) })).toEqual([`rule-field-later ${place}`]);
    expect(found({}, { form: broken({ '>': [{ var: 'f0x0' }, 3] }) })).toEqual([`rule-type-clash ${place}`]);
    expect(found({}, { form: broken({ '!': true }) })).toEqual([`rule-never-true ${place}`]);
  });

  it('refuses expressions of eligibility, papers and fees that cannot be judged', () => {
    const gone = { '==': [{ var: 'gone' }, 'x'] };
    const fee = { key: 'copies', kind: 'FEE' as const, name: 'Phí', amount: null, channel: null };
    const one = {
      eligibility: [{ when: gone, words: { vi: 'Nộp ở nơi khác.' } }],
      components: [aComponent({ askedWhen: { '!': true } })],
      fees: [{ ...fee, amountBy: { '==': [1, 1] } }],
    };
    expect(found({}, one)).toEqual([
      'rule-field-unknown cases.0.eligibility.0.when',
      'rule-never-true cases.0.components.0.askedWhen',
      'rule-result-clash cases.0.fees.0.amountBy',
    ]);
    expect(found({}, one, 'SHOULD')).toContain('english-missing cases.0.eligibility.0.words.en');
    expect(found({}, { fees: [{ ...fee, amountBy: { '*': [2, 8000] } }] }, 'SHOULD')).not.toContain('fee-unknown cases.0.fees.0.amount');
  });

  it('refuses answers about the situation that lead nowhere, and points at cases that none leads to', () => {
    const situations = (target: object) => [
      { key: 'q', text: { vi: 'Ở đâu?', en: 'Where?' }, answers: ['A', 'B'].map((vi) => ({ text: { vi, en: vi }, leadsTo: target as { case: string } })) },
    ];
    const own = aProcedureCase().key;
    expect(found({ situations: situations({ case: own }) })).toEqual([]);
    expect(found({ situations: situations({ case: 'gone' }) })).toEqual([
      'situation-case-unknown content.situations.0.answers.0.leadsTo',
      'situation-case-unknown content.situations.0.answers.1.leadsTo',
    ]);
    expect(found({ situations: situations({ question: 'q' }) })[0]).toBe('situation-question-earlier content.situations.0.answers.0.leadsTo');
    expect(found({ situations: situations({ case: 'gone' }) }, {}, 'SHOULD')).toContain('situation-case-unreached content.situations');
  });

  it('refuses a form that nobody would fill, and a workflow that nobody begins', () => {
    expect(found({}, { form: formOf(500) })).toEqual([]);
    expect(found({}, { form: formOf(2000) })).toEqual(['form-too-long cases.0.form']);
    const workflow = aProcedureCase().workflow.filter(({ kind }) => kind !== 'RECEPTION');
    expect(found({}, { workflow })).toEqual(['workflow-reception-missing cases.0.workflow']);
  });

  it('refuses a workflow that no dossier gets through', () => {
    const { workflow } = aProcedureCase();
    const changed = (at: number, change: Partial<WorkflowStep>) => workflow.map((step, index) => (index === at ? { ...step, ...change } : step));
    expect(found({}, { workflow: workflow.filter(({ kind }) => kind !== 'APPROVAL') })).toEqual(['workflow-step-missing cases.0.workflow']);
    expect(found({}, { workflow: [...workflow].reverse() })).toContain('workflow-step-order cases.0.workflow.1.kind');
    expect(found({}, { workflow: changed(2, { role: 'MANAGER' }) })).toEqual(['step-role-unfit cases.0.workflow.2.role']);
    expect(found({}, { workflow: changed(0, { parallel: true }) })).toEqual(['step-parallel-first cases.0.workflow.0.parallel']);
    expect(found({}, { workflow: changed(2, { documentsRequired: ['gone'] }) })).toEqual(['step-paper-unknown cases.0.workflow.2.documentsRequired']);
    const appraisal = workflow.slice(2, 3).map((step) => ({ ...step, key: 'second' }));
    const twice = (parallel: boolean) => [...workflow.slice(0, 3), ...appraisal.map((step) => ({ ...step, parallel })), ...workflow.slice(3)];
    expect(found({}, { workflow: twice(false) })).toEqual(['workflow-step-doubled cases.0.workflow.3.kind']);
    expect(found({}, { workflow: twice(true) })).toEqual([]);
    const code = { if: [{ '==': [{ var: 'gone' }, 1] }, 'H24.1', 3] };
    expect(found({}, { workflow: changed(0, { agencyRule: { by: 'EXPRESSION', code } }) })).toEqual([
      'rule-field-unknown cases.0.workflow.0.agencyRule.code',
      'rule-type-clash cases.0.workflow.0.agencyRule.code',
    ]);
  });

  it('refuses an exemption that nothing proves', () => {
    const fee = { key: 'a', kind: 'FEE' as const, name: 'Phí', amount: 8000, channel: null };
    const by = (exemption: Partial<FeeExemption>) => found({}, { fees: [{ ...fee, exemptions: [{ group: 'CHILD', percent: 50, ...exemption }] }] });
    const at = 'cases.0.fees.0.exemptions.0';
    expect(by({ proof: 'mandate' })).toEqual([]);
    expect(by({})).toEqual([`exemption-unproven ${at}.proof`]);
    expect(by({ proof: 'gone' })).toEqual([`exemption-paper-unknown ${at}.proof`]);
    expect(by({ when: { '==': [{ var: 'gone' }, 1] } })).toEqual([`rule-field-unknown ${at}.when`]);
  });

  it('asks for short names of what is long, English, known fees and time limits, and says what level 4 lacks', () => {
    const one = {
      name: { vi: 'Chung', en: 'All' },
      fees: [{ key: 'a', kind: 'FEE' as const, name: 'Phí', amount: null, channel: null }],
      channels: [{ channel: 'ONLINE' as const, allowed: true, timeLimit: null }],
      components: [aComponent(), aComponent({ key: 'dai', name: LONG }), aComponent({ key: 'ngan', name: LONG, shortName: 'Giấy tờ' })],
      form: null,
    };
    expect(found({ name: LONG }, one, 'SHOULD')).toEqual([
      'decision-missing content.decisionNo',
      'short-name-missing content.shortName',
      'english-missing content.nameEn',
      'time-limit-unknown cases.0.channels.0.timeLimit',
      'fee-unknown cases.0.fees.0.amount',
      'online-payment-not-available cases.0.fees',
      'short-name-missing cases.0.components.1.shortName',
    ]);
    const free = [{ key: 'a', kind: 'FEE' as const, name: 'Phí', amount: 0, channel: null }];
    expect(found({}, { fees: free }, 'SHOULD').filter((line) => /fee|payment/.test(line))).toEqual([]);
  });
});
