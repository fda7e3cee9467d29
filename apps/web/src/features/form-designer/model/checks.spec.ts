import { describe, expect, it } from '@jest/globals';
import { FormDefinition, FormField } from '@motcua/contracts';
import { aForm } from '@motcua/testing';
import { faultsOf } from './checks.js';
import { changeField, moveField, removeField, isRefused, type Field, type Form } from './edit-form.js';

const told = (form: Form) => faultsOf(form).map(({ key, property, code }) => `${key} ${property} ${code}`);
const field = (more: object): Field => ({ ...FormField.parse({ key: 'a', type: 'short-text', label: { vi: 'x' } }), ...more });
const of = (...fields: Field[]): Form => ({ pages: [{ key: 'p', title: { vi: 'Trang' }, fields }] });

describe('faults of a form', () => {
  it('are none in a form that the server accepts', () => {
    expect(told(aForm())).toEqual([]);
  });

  it('are told at their place', () => {
    expect(told(of(field({ label: { vi: '' } })))).toEqual(['a label text-missing']);
    expect(told(of(field({ settings: { maxLength: 0 } })))).toEqual(['a settings.maxLength setting-wrong']);
    expect(told(of(field({ settings: { pattern: '(' } })))).toEqual(['a settings.pattern pattern-wrong']);
    expect(told(of(field({ type: 'single-choice', settings: { options: [{ value: '1', label: { vi: '' } }] } })))).toEqual(['a settings.options setting-wrong']);
    expect(told(of())).toEqual(['p fields page-empty']);
  });

  it('are told where a condition reads what is not before it; the draft is kept all the same', () => {
    const form = of(field({}), field({ key: 'b', shownWhen: { '==': [{ var: 'a' }, 'x'] } }));
    expect(told(form)).toEqual([]);
    const moved = moveField(form, 'a', 1);
    const later = isRefused(moved) ? [] : faultsOf(moved.form);
    expect(later).toMatchObject([{ key: 'b', property: 'shownWhen', code: 'rule', blocks: false, finding: { code: 'field-later' } }]);
    expect(faultsOf(removeField(form, 'a'))).toMatchObject([{ finding: { code: 'field-unknown', params: { field: 'a' } } }]);
    expect(told(of(field({}), field({ key: 'b', requiredWhen: { '==': [{ var: 'a' }, ''] } })))).toEqual(['b requiredWhen condition-blank']);
  });

  it('of an older condition block, because the server refuses it', () => {
    const form = of(field({ key: 'b', visibleWhen: { field: 'a', in: ['x'] } }), field({}));
    expect(FormDefinition.safeParse(form).success).toBe(false);
    expect(faultsOf(form)).toMatchObject([{ property: 'shownWhen', blocks: true }]);
  });

  it('are none only where the server finds none', () => {
    const broken = changeField(aForm(), 'childName', (old) => ({ ...old, label: { vi: '' } }));
    expect(FormDefinition.safeParse(broken).success).toBe(false);
    expect(faultsOf(broken).some(({ blocks }) => blocks)).toBe(true);
  });
});
