import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPE_NAMES, FormDefinition, FormField } from '@motcua/contracts';
import { aForm } from '@motcua/testing';
import fc from 'fast-check';
import {
  addPage,
  appendForm,
  duplicateField,
  FORM_LIMITS,
  insertField,
  isRefused,
  keyFromWords,
  moveField,
  moveFieldTo,
  movePage,
  neighbourOf,
  newField,
  placedFields,
  removeField,
  renameField,
  type Edit,
  type Form,
} from './edit-form.js';
import { startingSettings } from './field-settings.js';

const text = (key: string) => FormField.parse({ key, type: 'short-text', label: { vi: key } });
const form = (...pages: string[][]): Form => ({
  pages: pages.map((keys, index) => ({ key: `p${index + 1}`, title: { vi: `Trang ${index + 1}` }, fields: keys.map(text) })),
});
const keysOf = (written: Form) => written.pages.map(({ fields }) => fields.map(({ key }) => key));
const made = (edit: Edit | undefined): Form => {
  if (!edit || isRefused(edit)) throw new Error(`refused: ${edit?.refusal}`);
  return edit.form;
};
const many = (count: number, stem = 'f') => Array.from({ length: count }, (_, index) => `${stem}${index}`);

describe('adding', () => {
  it('puts a field where it is wanted, under a key that nobody has', () => {
    const next = made(insertField(form(['a', 'b']), { page: 0, index: 1 }, text('a')));
    expect(keysOf(next)).toEqual([['a', 'a2', 'b']]);
  });

  it('puts a page behind the one that is looked at', () => {
    expect(made(addPage(form(['a'], ['b']), 0, { vi: 'Mới' })).pages.map(({ title }) => title.vi)).toEqual(['Trang 1', 'Mới', 'Trang 2']);
  });

  it('refuses what is over the limits', () => {
    const full = form(...Array.from({ length: FORM_LIMITS.fields / 100 }, (_, page) => many(100, `k${page}x`)));
    expect(insertField(full, { page: 0, index: 0 }, text('one'))).toEqual({ refusal: 'too-many-fields' });
    expect(insertField(form(many(FORM_LIMITS.fieldsOfPage)), { page: 0, index: 0 }, text('one'))).toEqual({ refusal: 'too-many-fields-of-page' });
    expect(addPage(form(...many(FORM_LIMITS.pages).map((key) => [key])), 0, { vi: 'x' })).toEqual({ refusal: 'too-many-pages' });
  });

  it('begins every type with settings that lack nothing but words', () => {
    const fill = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('""', '"x"'));
    for (const type of FIELD_TYPE_NAMES) {
      expect([type, FormField.safeParse(fill(newField(type, startingSettings(type)))).error?.issues ?? []]).toEqual([type, []]);
    }
  });
});

describe('moving', () => {
  it('goes step by step, over the ends of pages, and stops at the ends of the form', () => {
    const start = form(['a', 'b'], ['c']);
    expect(keysOf(made(moveField(start, 'a', 1)))).toEqual([['b', 'a'], ['c']]);
    expect(keysOf(made(moveField(start, 'b', 1)))).toEqual([['a'], ['b', 'c']]);
    expect(keysOf(made(moveField(start, 'c', -1)))).toEqual([['a', 'b', 'c'], []]);
    expect(made(moveField(start, 'a', -1))).toBe(start);
    expect(made(moveField(start, 'c', 1))).toBe(start);
  });

  it('by drag counts the place as the form stands', () => {
    const start = form(['a', 'b', 'c'], ['d']);
    expect(keysOf(made(moveFieldTo(start, 'a', { page: 0, index: 3 })))).toEqual([['b', 'c', 'a'], ['d']]);
    expect(keysOf(made(moveFieldTo(start, 'c', { page: 0, index: 0 })))).toEqual([['c', 'a', 'b'], ['d']]);
    expect(keysOf(made(moveFieldTo(start, 'b', { page: 1, index: 1 })))).toEqual([['a', 'c'], ['d', 'b']]);
    expect(made(moveFieldTo(start, 'a', { page: 0, index: 1 }))).toBe(start);
  });

  it('into a full page is refused', () => {
    const start = form(['a'], many(FORM_LIMITS.fieldsOfPage));
    expect(moveField(start, 'a', 1)).toEqual({ refusal: 'too-many-fields-of-page' });
  });

  it('takes pages past each other', () => {
    expect(keysOf(made(movePage(form(['a'], ['b']), 'p2', -1)))).toEqual([['b'], ['a']]);
  });

  it('never loses or doubles a field', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 2 }), fc.nat({ max: 7 })), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (steps) => {
        const start = form(['a', 'b', 'c'], ['d', 'e'], ['f']);
        const end = steps.reduce((now, [which, page, index]) => made(moveFieldTo(now, 'abcdef'.charAt(which), { page, index })), start);
        expect(placedFields(end).map(({ field }) => field.key).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      }),
    );
  });
});

describe('keys', () => {
  const conditional = (): Form => {
    const start = form(['place', 'ship', 'note']);
    const [page] = start.pages;
    const [place, ship, note] = page?.fields ?? [];
    if (!page || !place || !ship || !note) throw new Error('no fields');
    const fields = [
      place,
      { ...ship, visibleWhen: { field: 'place', in: ['SEA'] }, requiredWhen: { or: [{ '==': [{ var: 'place.name' }, 'x'] }, { '!': [{ in: ['a', { var: 'place' }] }] }] } },
      note,
    ];
    return { pages: [{ ...page, fields }] };
  };

  it('carry every condition with them', () => {
    const next = made(renameField(conditional(), 'place', 'noiO'));
    expect(next.pages[0]?.fields[1]).toMatchObject({
      visibleWhen: { field: 'noiO' },
      requiredWhen: { or: [{ '==': [{ var: 'noiO.name' }, 'x'] }, { '!': [{ in: ['a', { var: 'noiO' }] }] }] },
    });
    expect(next.pages[0]?.fields[2]).toEqual(text('note'));
    expect(FormDefinition.safeParse(next).success).toBe(true);
  });

  it('carry what is computed with them', () => {
    const sum = FormField.parse({ key: 'sum', type: 'computed', label: { vi: 'Tổng' }, settings: { value: { '*': [{ var: 'copies' }, 8000] } } });
    const start: Form = { pages: [{ key: 'p', title: { vi: 'Trang' }, fields: [text('copies'), sum] }] };
    expect(made(renameField(start, 'copies', 'soBan')).pages[0]?.fields[1]?.settings['value']).toEqual({ '*': [{ var: 'soBan' }, 8000] });
  });

  it('are refused when taken or malformed', () => {
    expect(renameField(conditional(), 'place', 'ship')).toEqual({ refusal: 'key-taken' });
    for (const key of ['', '1a', 'A', 'có', 'a b', '__proto__']) expect(renameField(conditional(), 'place', key)).toEqual({ refusal: 'key-malformed' });
  });

  it.each([
    ['Họ và tên mẹ', 'hoVaTenMe'],
    ['Địa chỉ', 'diaChi'],
    ['1. Số tờ khai', 'soToKhai'],
    ['???', ''],
  ])('of %s is %s', (words, key) => {
    expect(keyFromWords(words)).toBe(key);
  });
});

describe('removing and doubling', () => {
  it('takes one field, and the next one is looked at', () => {
    expect(keysOf(removeField(form(['a', 'b'], ['c']), 'b'))).toEqual([['a'], ['c']]);
    expect([neighbourOf(form(['a', 'b'], ['c']), 'b'), neighbourOf(form(['a', 'b']), 'b')]).toEqual(['c', 'a']);
  });

  it('makes a copy right behind', () => {
    const next = made(duplicateField(form(['a', 'b']), 'a'));
    expect(keysOf(next)).toEqual([['a', 'a2', 'b']]);
    expect(next.pages[0]?.fields[1]).toEqual({ ...text('a'), key: 'a2' });
  });
});

describe('a form behind another', () => {
  it('gets free keys, and its conditions read its own fields', () => {
    const joined = made(appendForm(aForm(), aForm()));
    const parsed = FormDefinition.safeParse(joined);
    expect(parsed.error?.issues ?? []).toEqual([]);
    const conditions = placedFields(joined).flatMap(({ field }) => (field.visibleWhen ? [field.visibleWhen.field] : []));
    expect(new Set(conditions).size).toBe(conditions.length);
  });

  it('that would be too long is refused whole', () => {
    const long = form(...Array.from({ length: 20 }, (_, page) => many(100, `k${page}x`)));
    expect(appendForm(form(['a']), long)).toEqual({ refusal: 'too-many-fields' });
  });
});
