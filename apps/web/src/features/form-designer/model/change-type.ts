import { FIELD_TYPES, isEmptyAnswer, type FieldType } from '@motcua/contracts';
import type { Field } from './edit-form.js';
import { SETTING_EDITORS, startingSettings, type SettingEditor } from './field-settings.js';

/** What of a field another type has no place for: a setting by its name, or a part of the field. */
export type Lost = { setting: SettingEditor['name'] } | { part: 'help' | 'prefill' | 'initial' | 'requiredWhen' };

/** The field as another type, and what is gone with the change. */
export interface Retyped {
  field: Field;
  lost: Lost[];
}

const isDisplay = (type: FieldType): boolean => 'display' in FIELD_TYPES[type];

/** A setting fits where the other type sets it under the same name in the same way. */
function fits(type: FieldType, editor: SettingEditor): boolean {
  const same = SETTING_EDITORS[type].find(({ name, edit }) => name === editor.name && edit === editor.edit);
  if (!same) return false;
  return same.edit !== 'one-of' || editor.edit !== 'one-of' || editor.values.every((value) => same.values.includes(value));
}

function takes(type: FieldType, settings: Record<string, unknown>, value: unknown): boolean {
  const parsed = FIELD_TYPES[type].settings.safeParse(settings);
  // Settings were parsed by this very type; the union of the registry hides that from TypeScript.
  return parsed.success && FIELD_TYPES[type].valueSchema(parsed.data as never).safeParse(value).success;
}

/** Gives a field another type; whatever the new type has a place for is kept. */
export function changeType(field: Field, type: FieldType): Retyped {
  const written = SETTING_EDITORS[field.type].filter(({ name }) => field.settings[name] !== undefined);
  const kept = written.filter((editor) => fits(type, editor));
  const settings = { ...startingSettings(type), ...Object.fromEntries(kept.map(({ name }) => [name, field.settings[name]])) };
  const { help, prefill, initial, requiredWhen, ...whole } = field;
  const asks = !isDisplay(type);
  const keepsInitial = !isEmptyAnswer(initial) && asks && takes(type, settings, initial);
  const parts = { help, prefill, requiredWhen };
  const lostParts = asks ? [] : (['help', 'prefill', 'requiredWhen'] as const).filter((part) => parts[part] !== undefined);
  return {
    field: {
      ...whole,
      ...(asks && help && { help }),
      ...(asks && prefill && { prefill }),
      ...(asks && requiredWhen !== undefined && { requiredWhen }),
      ...(keepsInitial && { initial }),
      type,
      settings,
    },
    lost: [
      ...written.filter((editor) => !kept.includes(editor)).map(({ name }) => ({ setting: name })),
      ...lostParts.map((part) => ({ part })),
      ...(!isEmptyAnswer(initial) && !keepsInitial ? [{ part: 'initial' } as const] : []),
    ],
  };
}
