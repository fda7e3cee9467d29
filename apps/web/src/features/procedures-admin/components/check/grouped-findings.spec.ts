import { describe, expect, it } from '@jest/globals';
import { groupedFindings } from './grouped-findings.js';

const should = (place: string) => ({ severity: 'SHOULD', code: 'english-missing', place, params: {} }) as const;

describe('what a check found', () => {
  it('tells problems of one kind once for each case, with the place of the first', () => {
    const found = groupedFindings([should('content.nameEn'), should('cases.0.name.en'), should('cases.0.workflow.1.name.en'), should('cases.10.name.en')]);
    expect(found.map(({ place, caseNo, others }) => [place, caseNo, others])).toEqual([
      ['content.nameEn', undefined, 0],
      ['cases.0.name.en', 0, 1],
      ['cases.10.name.en', 10, 0],
    ]);
  });

  it('keeps what must be mended apart from what is worth a look', () => {
    expect(groupedFindings([should('content.nameEn'), { ...should('content.nameEn'), severity: 'MUST' }])).toHaveLength(2);
  });
});
