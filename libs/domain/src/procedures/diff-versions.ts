import type { LocalText, ProcedureCase, ProcedureContent, VersionChange, VersionPart } from '@motcua/contracts';
import { isSameJson } from './same-json.js';

/** What of a version is compared. */
export interface VersionBody {
  content: ProcedureContent;
  cases: readonly ProcedureCase[];
}

interface Item {
  key: string;
  name: LocalText | null;
  value: object;
}

type ListPart = Exclude<VersionPart, 'CONTENT' | 'CASE'>;

/** The parts of a case that are lists, each with its stable keys. */
const LISTS = {
  CHANNEL: ({ channels }) => channels.map((value) => ({ key: value.channel, name: null, value })),
  FEE: ({ fees }) => fees.map((value) => ({ key: value.key, name: { vi: value.name }, value })),
  COMPONENT: ({ components }) =>
    components.map((value) => ({ key: value.key, name: { vi: value.shortName ?? value.name }, value })),
  FIELD: ({ form }) =>
    (form?.pages ?? []).flatMap((page) =>
      page.fields.map((field) => ({ key: field.key, name: field.label, value: { ...field, page: page.key } })),
    ),
  STEP: ({ workflow }) => workflow.map((value) => ({ key: value.key, name: value.name, value })),
} as const satisfies Record<ListPart, (of: ProcedureCase) => Item[]>;
const LIST_PARTS = Object.keys(LISTS) as ListPart[];

type Place = Pick<VersionChange, 'part' | 'caseKey'>;

const come = (place: Place, { key, name, value }: Item): VersionChange =>
  ({ ...place, kind: 'ADDED', key, name, property: null, before: null, after: value });
const gone = (place: Place, { key, name, value }: Item): VersionChange =>
  ({ ...place, kind: 'REMOVED', key, name, property: null, before: value, after: null });

/** One change for each property that differs; an absent property is null. */
function propertyChanges(place: Place, before: Item, after: Item): VersionChange[] {
  const [old, now] = [new Map(Object.entries(before.value)), new Map(Object.entries(after.value))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((property) => ({ property, before: (old.get(property) ?? null) as unknown, after: (now.get(property) ?? null) as unknown }))
    .filter((pair) => !isSameJson(pair.before, pair.after))
    .map((pair) => ({ ...place, kind: 'CHANGED', key: after.key, name: after.name, ...pair }));
}

/** Places of the items that both lists have, so that only a true move counts as one. */
function movedKeys(before: readonly Item[], after: readonly Item[]): string[] {
  const [old, now] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  const was = before.filter(({ key }) => now.has(key)).map(({ key }) => key);
  const is = after.filter(({ key }) => old.has(key)).map(({ key }) => key);
  return is.filter((key, index) => was[index] !== key);
}

function listChanges(place: Place, before: readonly Item[], after: readonly Item[]): VersionChange[] {
  const [old, now] = [new Map(before.map((item) => [item.key, item])), new Map(after.map((item) => [item.key, item]))];
  const kept = after.flatMap((item) => {
    const earlier = old.get(item.key);
    return earlier ? propertyChanges(place, earlier, item) : [come(place, item)];
  });
  const moves = movedKeys(before, after).map((key): VersionChange => {
    const at = (items: readonly Item[]) => items.findIndex((item) => item.key === key) + 1;
    const name = now.get(key)?.name ?? null;
    return { ...place, kind: 'CHANGED', key, name, property: 'position', before: at(before), after: at(after) };
  });
  return [...before.filter(({ key }) => !now.has(key)).map((item) => gone(place, item)), ...kept, ...moves];
}

const headOf = ({ key, name, maxLevel, eligibility }: ProcedureCase): Item => ({
  key,
  name,
  value: { name, maxLevel: maxLevel ?? null, eligibility: eligibility ?? [] },
});

function caseChanges(before: ProcedureCase, after: ProcedureCase): VersionChange[] {
  const caseKey = after.key;
  return [
    ...propertyChanges({ part: 'CASE', caseKey }, headOf(before), headOf(after)),
    ...LIST_PARTS.flatMap((part) => listChanges({ part, caseKey }, LISTS[part](before), LISTS[part](after))),
  ];
}

/** A property of the version is named by itself, not by a part that has it. */
function contentChanges(before: ProcedureContent, after: ProcedureContent): VersionChange[] {
  const item = (value: ProcedureContent): Item => ({ key: '', name: null, value });
  return propertyChanges({ part: 'CONTENT', caseKey: null }, item(before), item(after)).map((change) => ({
    ...change,
    key: change.property ?? '',
  }));
}

/**
 * What changed from one version to another, part by part, for the administrator who publishes (screens.md A3). Equal
 * versions give an empty list; parts are recognised by their keys, so that a new wording is a change and not a loss.
 * Source: domain.md trap 4 (procedure data changes by decision; dossiers keep their version).
 */
export function diffVersions(before: VersionBody, after: VersionBody): VersionChange[] {
  const wholeCase = (of: ProcedureCase): Item => ({ key: of.key, name: of.name, value: of });
  const [old, now] = [new Map(before.cases.map((one) => [one.key, one])), new Map(after.cases.map((one) => [one.key, one]))];
  return [
    ...contentChanges(before.content, after.content),
    ...before.cases.filter(({ key }) => !now.has(key)).map((one) => gone({ part: 'CASE', caseKey: one.key }, wholeCase(one))),
    ...after.cases.flatMap((one) => {
      const earlier = old.get(one.key);
      return earlier ? caseChanges(earlier, one) : [come({ part: 'CASE', caseKey: one.key }, wholeCase(one))];
    }),
  ];
}
