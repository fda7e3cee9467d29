import type { ProcedureComponent } from '@motcua/contracts';
import { clipped, distinct, withoutBullet } from './map-words.js';
import type { PaperFact } from './row-schemas.js';

const LONGEST_NAME = 6000;
const LONGEST_WHEN = 300;
const MOST_COPIES = 99;
const MOST_CASES = 12;

const NOTE_HEADING = /^lưu ý/i;
const ALTERNATIVE_HEADING = /^(trong )?(trường hợp|đối với|hồ sơ .*(đối với|trường hợp))/i;
/** Headings of papers that come on top of the others, not in their place. */
const ADDITION_HEADING = /ủy quyền|uỷ quyền|tài khoản định danh|khai thác, sử dụng được|nộp thêm/i;
const CONDITIONAL = /^(trong )?(trường hợp|nếu)\b|^(trong )?(trường hợp|nếu) |^đối với /i;
const IF_THERE_IS = /\((?:nếu có|nếu có\.)\)/i;

/** A heading without bullets and colon. */
const headingOf = (paper: PaperFact): string | null => (paper.case === null ? null : withoutBullet(paper.case).replace(/\s*:\s*$/, ''));

const isNote = (paper: PaperFact): boolean => NOTE_HEADING.test(headingOf(paper) ?? '') || NOTE_HEADING.test(withoutBullet(paper.name));

/** What the portal lists among the papers but what is none: the remarks under "Lưu ý". */
export function remarksOf(papers: readonly PaperFact[]): string[] {
  return distinct(papers.filter(isNote).map((paper) => paper.name));
}

/** The condition in the paper's own words, or that of its heading; null = everybody hands it in. */
function conditionOf(name: string, heading: string | null): string | null {
  if (CONDITIONAL.test(name)) return name.split(/\s+thì\s+|[:;]|,\s+/)[0] ?? name;
  if (heading !== null && (ALTERNATIVE_HEADING.test(heading) || ADDITION_HEADING.test(heading))) return heading;
  return IF_THERE_IS.test(name) ? 'nếu có' : null;
}

function paperOf(fact: PaperFact, place: number, headingIsCase: boolean): ProcedureComponent {
  const name = clipped(withoutBullet(fact.name) || fact.name, LONGEST_NAME);
  const condition = conditionOf(name, headingIsCase ? null : headingOf(fact));
  return {
    key: `giay-to-${place + 1}`,
    name,
    required: condition === null,
    ...(condition === null ? {} : { requiredWhen: clipped(condition, LONGEST_WHEN) }),
    originals: Math.min(fact.originals, MOST_COPIES),
    copies: Math.min(fact.copies, MOST_COPIES),
    templates: fact.templates.map((template) => ({ name: template })),
  };
}

/** The papers of one case; `name` null = of every case. */
export interface PapersOfCase {
  name: string | null;
  papers: ProcedureComponent[];
}

/** Headings that name alternatives, where all of them do; otherwise none. */
function alternatives(papers: readonly PaperFact[]): string[] {
  const headings = distinct(papers.map(headingOf));
  const areCases = headings.every((heading) => ALTERNATIVE_HEADING.test(heading) && !ADDITION_HEADING.test(heading));
  return areCases && headings.length > 1 && headings.length <= MOST_CASES ? headings : [];
}

/**
 * Papers by case. The portal uses one kind of heading for cases ("Trường hợp …"), for papers in addition and for groups
 * ("Giấy tờ phải nộp"): only where all headings name alternatives are they cases; elsewhere the heading becomes the
 * condition of its papers.
 */
export function papersByCase(facts: readonly PaperFact[]): PapersOfCase[] {
  const papers = facts.filter((fact) => !isNote(fact));
  const cases = alternatives(papers);
  const numbered = papers.map((fact, place) => ({ heading: headingOf(fact), paper: paperOf(fact, place, cases.length > 0) }));
  if (cases.length === 0) return [{ name: null, papers: numbered.map(({ paper }) => paper) }];
  return cases.map((name) => ({
    name,
    papers: numbered.filter(({ heading }) => heading === name || heading === null).map(({ paper }) => paper),
  }));
}
