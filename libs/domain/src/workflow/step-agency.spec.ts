import { describe, expect, it } from '@jest/globals';
import { STANDARD_WORKFLOW, type AgencyRule } from '@motcua/contracts';
import { plainDate } from '../deadlines/index.js';
import { agencyOfStep, routeOf } from './step-agency.js';

const around = { competent: 'H24.1', receiving: 'H24.2', parent: 'H24' };
const context = (values: Record<string, string | number>) => ({ values, today: plainDate('2026-11-27') });
const byArea: AgencyRule = { by: 'EXPRESSION', code: { if: [{ '>': [{ var: 'area' }, 500] }, 'H24.17', 'H24.9'] } };

describe('the agency of a step', () => {
  it.each<[AgencyRule | undefined, string]>([
    [undefined, 'H24.1'],
    [{ by: 'COMPETENT' }, 'H24.1'],
    [{ by: 'RECEIVING' }, 'H24.2'],
    [{ by: 'PARENT' }, 'H24'],
    [{ by: 'NAMED', agencyCode: 'H24.5' }, 'H24.5'],
    [byArea, 'H24.17'],
  ])('by %j is %s', (agencyRule, code) => {
    expect(agencyOfStep(agencyRule ? { agencyRule } : {}, around, context({ area: 501 }))).toBe(code);
  });

  it('is the competent one where the rule gives none', () => {
    const alone = { competent: 'H24', receiving: null, parent: null };
    const rules: AgencyRule[] = [{ by: 'RECEIVING' }, { by: 'PARENT' }, { by: 'EXPRESSION', code: { var: 'where' } }, { by: 'EXPRESSION', code: { '+': [1, 2] } }];
    for (const agencyRule of rules) expect(agencyOfStep({ agencyRule }, alone, context({}))).toBe('H24');
  });

  it('of the reception routes a new dossier, that of later steps does not', () => {
    const at = (kind: string) => STANDARD_WORKFLOW.map((step) => (step.kind === kind ? { ...step, agencyRule: byArea } : step));
    expect(routeOf(at('RECEPTION'), around, context({ area: 20 }))).toBe('H24.9');
    expect(routeOf(at('APPRAISAL'), around, context({ area: 20 }))).toBe('H24.1');
  });
});
