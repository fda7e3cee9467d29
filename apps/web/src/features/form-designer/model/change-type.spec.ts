import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPE_NAMES, FormField } from '@motcua/contracts';
import { changeType } from './change-type.js';
import { startingSettings } from './field-settings.js';

const field = (type: string, more: object = {}) => FormField.parse({ key: 'a', type, label: { vi: 'Câu' }, ...more });
const options = [{ value: 'SEA', label: { vi: 'Biển' } }];

describe('a field of another type', () => {
  it('keeps its key, words, conditions and every setting that fits', () => {
    const before = field('single-choice', { help: { vi: 'Gợi ý' }, requiredWhen: true, shownWhen: true, printLabel: { vi: 'In' }, settings: { options } });
    const { field: after, lost } = changeType(before, 'multiple-choice');
    expect(after).toEqual({ ...before, type: 'multiple-choice' });
    expect(lost).toEqual([]);
  });

  it('tells what it loses', () => {
    const text = field('short-text', { initial: 'abc', settings: { maxLength: 90, pattern: '[a-z]+', patternMessage: { vi: 'Chữ thường.' } } });
    const long = changeType(text, 'long-text');
    expect(long.field.settings).toEqual({ maxLength: 90 });
    expect(long.field.initial).toBe('abc');
    expect(long.lost).toEqual([{ setting: 'pattern' }, { setting: 'patternMessage' }]);
    expect(changeType(text, 'integer').lost).toEqual([{ setting: 'maxLength' }, { setting: 'pattern' }, { setting: 'patternMessage' }, { part: 'initial' }]);
    const shown = changeType(field('short-text', { help: { vi: 'x' }, prefill: 'profile.email', requiredWhen: true }), 'heading');
    expect(shown.lost).toEqual([{ part: 'help' }, { part: 'prefill' }, { part: 'requiredWhen' }]);
    expect(Object.keys(shown.field)).not.toContain('help');
  });

  it('of every pair of types starts with what the new type needs', () => {
    for (const from of FIELD_TYPE_NAMES)
      for (const to of FIELD_TYPE_NAMES) {
        const before = { ...field('short-text'), type: from, settings: startingSettings(from) };
        const { field: after } = changeType(before, to);
        expect(Object.keys(after.settings).sort()).toEqual(expect.arrayContaining(Object.keys(startingSettings(to)).sort()));
        expect({ key: after.key, type: after.type, label: after.label }).toEqual({ key: 'a', type: to, label: { vi: 'Câu' } });
      }
  });
});
