import { z } from 'zod';
import { LocalText } from '../../primitives/primitives.js';
import type { CodedIssueParams } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';
import { ChoiceOption } from './choice.js';

/** One option of a level; `parent` is the value of the option above under which it is offered. */
const ChildOption = ChoiceOption.extend({ parent: z.string().max(60).optional() });

/** One level of a dependent choice: its question and all its options, each under an option of the level above. */
export const ChoiceLevel = z.object({ label: LocalText, options: z.array(ChildOption).min(1).max(2000) });
export type ChoiceLevel = z.infer<typeof ChoiceLevel>;

/** Options stand once in their level, and every one but those of the first level stands under one that exists. */
function levelFaults(levels: ChoiceLevel[]): { path: (string | number)[]; message: string }[] {
  return levels.flatMap(({ options }, level) => {
    const above = new Set(levels[level - 1]?.options.map(({ value }) => value));
    const seen = new Set<string>();
    return options.flatMap(({ value, parent }, index) => {
      const path = ['levels', level, 'options', index];
      const isTwice = seen.has(value);
      seen.add(value);
      if (isTwice) return [{ path, message: `option twice in its level: ${value}` }];
      const isLost = level === 0 ? parent !== undefined : parent === undefined || !above.has(parent);
      return isLost ? [{ path, message: `option under none of the level above: ${value}` }] : [];
    });
  });
}

const Settings = z.object({ levels: z.array(ChoiceLevel).min(2).max(6) }).superRefine(({ levels }, context) => {
  for (const fault of levelFaults(levels)) context.addIssue({ code: 'custom', ...fault });
});

/** Options of a level after the choices above it; none where the branch ends or the level above has no choice yet. */
export function optionsAfter(levels: readonly ChoiceLevel[], path: readonly string[], level: number): ChoiceOption[] {
  const parent = level === 0 ? undefined : path[level - 1];
  if (level > 0 && parent === undefined) return [];
  return levels[level]?.options.filter((option) => option.parent === parent) ?? [];
}

function pathFault(levels: ChoiceLevel[], path: string[]): { level: number; issue: CodedIssueParams } | undefined {
  const wrong = path.findIndex((chosen, level) => !optionsAfter(levels, path, level).some(({ value }) => value === chosen));
  if (wrong >= 0) return { level: wrong, issue: { code: 'field.option-unknown', params: {} } };
  const isOpen = path.length === 0 || optionsAfter(levels, path, path.length).length > 0;
  return isOpen ? { level: path.length, issue: { code: 'field.empty', params: {} } } : undefined;
}

/** A choice in steps, each of which depends on the one above; the value is the path chosen, to the end of its branch. */
export const dependentChoice = defineFieldType<typeof Settings, string[]>({
  settings: Settings,
  answers: 'list',
  valueSchema: ({ levels }) =>
    z
      .array(z.string())
      .max(levels.length)
      .superRefine((path, context) => {
        const fault = pathFault(levels, path);
        if (fault) context.addIssue({ code: 'custom', path: [fault.level], params: { ...fault.issue } });
      }),
  toText: (path, { levels }, language) =>
    path
      .map((chosen, level) => {
        const label = levels[level]?.options.find(({ value }) => value === chosen)?.label;
        return label?.[language] ?? label?.vi ?? chosen;
      })
      .join(' › '),
});
