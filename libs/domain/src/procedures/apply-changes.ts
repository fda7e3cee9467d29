import type { ProcedureCase, VersionChange, VersionPart } from '@motcua/contracts';
import type { VersionBody } from './diff-versions.js';

type Json = Record<string, unknown>;
type ListPart = Exclude<VersionPart, 'CONTENT' | 'CASE' | 'FIELD'>;

/** Where the lists of a case stand and by which property their parts are recognised. */
const LISTS = {
  CHANNEL: { list: 'channels', key: 'channel' },
  FEE: { list: 'fees', key: 'key' },
  COMPONENT: { list: 'components', key: 'key' },
  STEP: { list: 'workflow', key: 'key' },
} as const satisfies Record<ListPart, { list: keyof ProcedureCase; key: string }>;
const LIST_PARTS = Object.keys(LISTS) as ListPart[];

/** The object with each changed property as the other one has it: null, absent or something else. */
function withProperties<Whole extends object>(whole: Whole, other: Whole | undefined, changes: readonly VersionChange[]): Whole {
  const theirs = new Map<string, unknown>(Object.entries(other ?? {}));
  const entries = new Map<string, unknown>(Object.entries(whole));
  for (const { property } of changes) {
    if (property === null) continue;
    if (theirs.has(property)) entries.set(property, theirs.get(property));
    else entries.delete(property);
  }
  return Object.fromEntries(entries) as Whole;
}

const isMove = ({ property }: VersionChange): boolean => property === 'position';

/** Parts that come or move go to the place that they have after all changes, lowest place first. */
function placed(kept: readonly Json[], placings: readonly { item: Json; at: number }[]): Json[] {
  const list = [...kept];
  for (const { item, at } of [...placings].sort((one, other) => one.at - other.at)) list.splice(at, 0, item);
  return list;
}

function listAfter(lists: { before: readonly Json[]; after: readonly Json[] }, key: string, changes: readonly VersionChange[]): Json[] {
  const keyOf = (item: Json): string => String(item[key]);
  const at = (wanted: string): number => lists.after.findIndex((item) => keyOf(item) === wanted);
  const changesOf = (item: Json): VersionChange[] => changes.filter((change) => change.key === keyOf(item));
  const isGone = (item: Json): boolean => changesOf(item).some(({ kind }) => kind === 'REMOVED');
  const kept = lists.before
    .filter((item) => !isGone(item))
    .map((item) => withProperties(item, lists.after[at(keyOf(item))], changesOf(item).filter((change) => !isMove(change))));
  const moved = kept.filter((item) => changesOf(item).some(isMove));
  const come = changes.flatMap(({ kind, after }) => (kind === 'ADDED' ? [after as Json] : []));
  return placed(kept.filter((item) => !moved.includes(item)), [...moved, ...come].map((item) => ({ item, at: at(keyOf(item)) })));
}

function caseAfter(before: ProcedureCase, after: ProcedureCase, changes: readonly VersionChange[]): ProcedureCase {
  const own = changes.filter(({ caseKey }) => caseKey === before.key);
  const lists = LIST_PARTS.map((part) => {
    const { list, key } = LISTS[part];
    const both = { before: before[list] as unknown as Json[], after: after[list] as unknown as Json[] };
    return [list, listAfter(both, key, own.filter((change) => change.part === part))];
  });
  const head = own.filter(({ part, kind }) => part === 'CASE' && kind === 'CHANGED');
  return { ...withProperties(before, after, head), ...Object.fromEntries(lists) };
}

/**
 * A version with some of the changes that `diffVersions(before, after)` tells: with all of them it is `after`, with none it is
 * `before`. Forms are not merged question by question: both sides of a case have the same form, or none. What comes out may
 * break a rule of the contract (no way of filing left) and is to be parsed.
 * @param accepted a part of the differences, as they were told
 */
export function applyChanges(before: VersionBody, after: VersionBody, accepted: readonly VersionChange[]): VersionBody {
  const wholeCases = accepted.filter(({ part, property }) => part === 'CASE' && property === null);
  const isGone = (key: string): boolean => wholeCases.some((change) => change.kind === 'REMOVED' && change.key === key);
  const isNew = (key: string): boolean => wholeCases.some((change) => change.kind === 'ADDED' && change.key === key);
  const kept = before.cases.filter(({ key }) => !isGone(key)).map((one) => {
    const other = after.cases.find(({ key }) => key === one.key);
    return other ? caseAfter(one, other, accepted) : one;
  });
  return {
    content: withProperties(before.content, after.content, accepted.filter(({ part }) => part === 'CONTENT')),
    cases: [...kept, ...after.cases.filter(({ key }) => isNew(key))],
  };
}
