import { FIELD_TYPES, type FieldType, type FormDefinition, type FormField, type LocalText } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { renamedIn } from './references.js';

export type Form = FormDefinition;
export type Page = Form['pages'][number];
export type Field = FormField;

/** More than this no browser of a citizen shows well, and no officer reads. */
export const FORM_LIMITS = { pages: 50, fieldsOfPage: 200, fields: 2000 } as const;

/** Why an edit is not made. */
export type EditRefusal = 'too-many-pages' | 'too-many-fields-of-page' | 'too-many-fields' | 'key-taken' | 'key-malformed';

/** What an edit answers: the new form with the key of what it was about, or why it was not made. */
export type Edit = { form: Form; key: string } | { refusal: EditRefusal };

/** Where a field stands. */
export interface FieldPlace {
  page: number;
  index: number;
}

export const isRefused = (edit: Edit): edit is { refusal: EditRefusal } => 'refusal' in edit;

export const fieldCount = (form: Form): number => form.pages.reduce((sum, page) => sum + page.fields.length, 0);

/** All fields in their order, each with its place. */
export const placedFields = (form: Form): { field: Field; place: FieldPlace }[] =>
  form.pages.flatMap(({ fields }, page) => fields.map((field, index) => ({ field, place: { page, index } })));

export const placeOfField = (form: Form, key: string): FieldPlace | undefined =>
  placedFields(form).find(({ field }) => field.key === key)?.place;

export const fieldAt = (form: Form, key: string): Field | undefined =>
  placedFields(form).find(({ field }) => field.key === key)?.field;

const KEY = /^[a-z][A-Za-z0-9]{0,59}$/;

/** A key that no field and no page has yet: the wished one, or the wished one with the next free number. */
export function freeKey(form: Form, wished: string): string {
  const taken = new Set([...form.pages.map(({ key }) => key), ...placedFields(form).map(({ field }) => field.key)]);
  if (!taken.has(wished)) return wished;
  const stem = wished.replace(/\d+$/, '').slice(0, 55);
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
  }
}

/** `Họ và tên mẹ` → `hoVaTenMe`; empty when nothing of the words can stand in a key. */
export function keyFromWords(words: string): string {
  const [first = '', ...others] = plain(words).split(/[^a-z0-9]+/).filter(Boolean).slice(0, 6);
  const joined = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.replace(/^[0-9]+/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase()).slice(0, 60);
}

const inserted = <T>(list: readonly T[], index: number, ...items: T[]): T[] => [...list.slice(0, index), ...items, ...list.slice(index)];

const replacePage = (form: Form, index: number, change: (page: Page) => Page): Form => ({
  ...form,
  pages: form.pages.map((page, at) => (at === index ? change(page) : page)),
});

/** A new page behind the one at `after`. */
export function addPage(form: Form, after: number, title: LocalText): Edit {
  if (form.pages.length >= FORM_LIMITS.pages) return { refusal: 'too-many-pages' };
  const key = freeKey(form, `trang${form.pages.length + 1}`);
  return { form: { ...form, pages: inserted(form.pages, after + 1, { key, title, fields: [] }) }, key };
}

function roomFor(form: Form, page: Page, more: number): EditRefusal | undefined {
  if (fieldCount(form) + more > FORM_LIMITS.fields) return 'too-many-fields';
  return page.fields.length + more > FORM_LIMITS.fieldsOfPage ? 'too-many-fields-of-page' : undefined;
}

/** Puts a new field at a place; its key becomes a free one. */
export function insertField(form: Form, { page: at, index }: FieldPlace, field: Field): Edit {
  const page = form.pages[at];
  const refusal = page && roomFor(form, page, 1);
  if (refusal) return { refusal };
  const key = freeKey(form, field.key);
  return { form: replacePage(form, at, (old) => ({ ...old, fields: inserted(old.fields, index, { ...field, key }) })), key };
}

/** A new field of a type, asked for and still without its question. */
export function newField(type: FieldType, settings: Record<string, unknown>): Field {
  const isDisplay = 'display' in FIELD_TYPES[type];
  return { key: 'mucHoi1', type, label: { vi: '' }, required: !isDisplay, settings };
}

/** Whether the key was given by {@link newField} and nobody has chosen one yet. */
export const isKeyUnchosen = (key: string): boolean => /^mucHoi\d*$/.test(key);

/** The field that is looked at when this one is gone: the next one, else the one before. */
export function neighbourOf(form: Form, key: string): string | undefined {
  const keys = placedFields(form).map(({ field }) => field.key);
  const at = keys.indexOf(key);
  return keys[at + 1] ?? keys[at - 1];
}

export const removeField = (form: Form, key: string): Form => ({
  ...form,
  pages: form.pages.map((page) => (page.fields.some((field) => field.key === key) ? { ...page, fields: page.fields.filter((field) => field.key !== key) } : page)),
});

export const removePage = (form: Form, key: string): Form => ({ ...form, pages: form.pages.filter((page) => page.key !== key) });

/** The same field once more, right behind the first. */
export function duplicateField(form: Form, key: string): Edit | undefined {
  const place = placeOfField(form, key);
  const field = fieldAt(form, key);
  return place && field && insertField(form, { ...place, index: place.index + 1 }, field);
}

/** Takes a field to a place, counted in the form as it stands before the move. */
export function moveFieldTo(form: Form, key: string, to: FieldPlace): Edit {
  const from = placeOfField(form, key);
  const field = fieldAt(form, key);
  const target = form.pages[to.page];
  if (!from || !field || !target) return { form, key };
  const isSamePage = from.page === to.page;
  if (!isSamePage && target.fields.length >= FORM_LIMITS.fieldsOfPage) return { refusal: 'too-many-fields-of-page' };
  const index = isSamePage && from.index < to.index ? to.index - 1 : to.index;
  if (isSamePage && index === from.index) return { form, key };
  const without = removeField(form, key);
  return { form: replacePage(without, to.page, (page) => ({ ...page, fields: inserted(page.fields, index, field) })), key };
}

/** One step up or down; from the end of a page into the next one. At the very end nothing changes. */
export function moveField(form: Form, key: string, by: -1 | 1): Edit {
  const place = placeOfField(form, key);
  if (!place) return { form, key };
  const index = place.index + by;
  const isInside = index >= 0 && index < (form.pages[place.page]?.fields.length ?? 0);
  if (isInside) return moveFieldTo(form, key, { page: place.page, index: by === 1 ? index + 1 : index });
  const page = place.page + by;
  return moveFieldTo(form, key, { page, index: by === 1 ? 0 : (form.pages[page]?.fields.length ?? 0) });
}

export function movePage(form: Form, key: string, by: -1 | 1): Edit {
  const from = form.pages.findIndex((page) => page.key === key);
  const page = form.pages[from];
  if (!page || !form.pages[from + by]) return { form, key };
  const others = form.pages.filter((other) => other !== page);
  return { form: { ...form, pages: inserted(others, from + by, page) }, key };
}

export const changeField = (form: Form, key: string, change: (field: Field) => Field): Form => ({
  ...form,
  pages: form.pages.map((page) =>
    page.fields.some((field) => field.key === key) ? { ...page, fields: page.fields.map((field) => (field.key === key ? change(field) : field)) } : page,
  ),
});

export const changePage = (form: Form, key: string, change: (page: Page) => Page): Form => ({
  ...form,
  pages: form.pages.map((page) => (page.key === key ? change(page) : page)),
});

/** Gives a field another key; every condition that names it follows. */
export function renameField(form: Form, key: string, wished: string): Edit {
  if (wished === key) return { form, key };
  if (!KEY.test(wished)) return { refusal: 'key-malformed' };
  if (freeKey(form, wished) !== wished) return { refusal: 'key-taken' };
  const pages = form.pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) => ({ ...renamedIn(field, key, wished), key: field.key === key ? wished : field.key })),
  }));
  return { form: { ...form, pages }, key: wished };
}

/** The pages of another form behind those of this one; keys that are taken become free ones, their conditions follow. */
export function appendForm(form: Form, other: Form): Edit {
  if (form.pages.length + other.pages.length > FORM_LIMITS.pages) return { refusal: 'too-many-pages' };
  if (fieldCount(form) + fieldCount(other) > FORM_LIMITS.fields) return { refusal: 'too-many-fields' };
  const joined = other.pages.reduce((whole, page) => appendPage(whole, page), { form, renamed: new Map<string, string>() });
  return { form: joined.form, key: joined.form.pages[form.pages.length]?.key ?? '' };
}

function appendPage({ form, renamed }: { form: Form; renamed: Map<string, string> }, page: Page) {
  const pageKey = freeKey(form, page.key);
  const start: Form = { ...form, pages: [...form.pages, { ...page, key: pageKey, fields: [] }] };
  const at = form.pages.length;
  const filled = page.fields.reduce((whole, field) => {
    const followed = [...renamed].reduce((copy, [from, to]) => renamedIn(copy, from, to), field);
    const key = freeKey(whole, field.key);
    if (key !== field.key) renamed.set(field.key, key);
    return replacePage(whole, at, (old) => ({ ...old, fields: [...old.fields, { ...followed, key }] }));
  }, start);
  return { form: filled, renamed };
}
