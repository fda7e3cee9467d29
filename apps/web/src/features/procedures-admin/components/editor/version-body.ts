import { STANDARD_WORKFLOW, type ProcedureCase, type ProcedureContent, type VersionDetail } from '@motcua/contracts';

/** What an administrator writes of a version. */
export interface VersionBody {
  content: ProcedureContent;
  cases: ProcedureCase[];
}

export const bodyOf = ({ content, cases }: VersionDetail): VersionBody => ({ content, cases });

/** A key that none of these has: `giay-to-3`. */
export function freshKey(prefix: string, taken: readonly { key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  const free = taken.map((_, index) => `${prefix}-${index + 1}`).find((key) => !keys.has(key));
  return free ?? `${prefix}-${taken.length + 1}`;
}

/** A case at the desk by the standard workflow; the rest is said by its author. */
export function newCase(name: string, taken: readonly ProcedureCase[]): ProcedureCase {
  return {
    key: freshKey('truong-hop', taken),
    name: { vi: name },
    channels: [{ channel: 'COUNTER', allowed: true, timeLimit: null }],
    fees: [],
    components: [],
    form: null,
    workflow: STANDARD_WORKFLOW,
  };
}

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
const words = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** What is sent: without the empty lines and blanks that typing leaves behind. */
export function cleaned({ content, cases }: VersionBody): VersionBody {
  return {
    content: {
      ...content,
      shortName: words(content.shortName),
      nameEn: words(content.nameEn),
      partialReason: words(content.partialReason),
      decisionNo: words(content.decisionNo),
      everydayNames: filled(content.everydayNames),
      executingAgencies: filled(content.executingAgencies),
      steps: filled(content.steps),
    },
    cases: cases.map((one) => ({
      ...one,
      name: { ...one.name, en: words(one.name.en) },
      components: one.components.map((paper) => ({ ...paper, shortName: words(paper.shortName), requiredWhen: words(paper.requiredWhen) })),
    })),
  };
}

/** Equal JSON text; both sides come from the same writing, so the order of properties is the same. */
export const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
