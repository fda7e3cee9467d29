import { CIVIL_STATUS_LAWS, laws } from '../legal-basis.js';
import { BY_COMMUNES } from '../offered-by.js';
import type { SeedContent } from '../shape.js';
import { identityPaper, residencePaper } from './common-papers.js';

/** What all civil-status procedures of the communes share (QĐ 163/QĐ-BTP). */
export const civilStatus = {
  fieldCode: 'G15-TP07',
  decisionNo: '163/QĐ-BTP',
  applicants: ['CITIZEN'],
  offeredBy: BY_COMMUNES,
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
  legalBasis: laws(...CIVIL_STATUS_LAWS),
} satisfies Partial<SeedContent>;

const inPerson = 'Xuất trình khi nộp tại quầy; nộp trên mạng thì chỉ khai số căn cước';

/** Papers that are shown at the desk and looked up online. */
export const presented = [identityPaper(inPerson), residencePaper];
