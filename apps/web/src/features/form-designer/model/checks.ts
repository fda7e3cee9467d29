import { FormField } from '@motcua/contracts';
import { checkForm, type RuleFinding } from '@motcua/domain';
import { readCondition, shownExpression } from '../../../conditions/conditions.js';
import type { Field, Form, Page } from './edit-form.js';

/** What may be wrong at a place of a form that is being written. */
export type FaultCode =
  | 'rule'
  | 'text-missing'
  | 'text-wrong'
  | 'page-empty'
  | 'setting-wrong'
  | 'pattern-wrong'
  | 'condition-malformed'
  | 'initial-wrong'
  | 'condition-blank';

/** A fault at a property of a page or a field; `property` is the first key of the wrong part, `settings.<key>` inside settings. */
export interface Fault {
  kind: 'page' | 'field';
  key: string;
  property: string;
  code: FaultCode;
  /** Whether the server refuses to keep the form with it; what else is wrong stands in the way of publication only. */
  blocks: boolean;
  /** What the check of conditions found: told with the words of that check. */
  finding?: RuleFinding;
}

const CONDITIONS = ['shownWhen', 'requiredWhen'] as const;

function codeOf(property: string, isMissing: boolean): FaultCode {
  if (property === 'settings.pattern') return 'pattern-wrong';
  if (property.startsWith('settings')) return 'setting-wrong';
  if (property === 'initial') return 'initial-wrong';
  if (CONDITIONS.some((name) => name === property)) return 'condition-malformed';
  return isMissing ? 'text-missing' : 'text-wrong';
}

/** Fields never change, they are replaced: what was found about one stays true. */
const known = new WeakMap<Field, Fault[]>();

function ownFaults(field: Field): Fault[] {
  const found = known.get(field);
  if (found) return found;
  const { key } = field;
  const issues = FormField.safeParse(field).error?.issues ?? [];
  const places = issues.map(({ path, code }): Fault => {
    const [first = '', second] = path.map(String);
    const property = first === 'settings' && second !== undefined ? `settings.${second}` : first;
    return { kind: 'field', key, property, code: codeOf(property, code === 'too_small'), blocks: true };
  });
  const faults = [...places, ...blankRows(field)];
  known.set(field, faults);
  return faults;
}

const isBlank = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function blankRows(field: Field): Fault[] {
  const written = { shownWhen: shownExpression(field), requiredWhen: field.requiredWhen };
  return CONDITIONS.filter((property) => readCondition(written[property])?.rows.some(({ value }) => isBlank(value))).map((property) => ({
    kind: 'field',
    key: field.key,
    property,
    code: 'condition-blank',
    blocks: false,
  }));
}

/** A form that is kept may still have conditions that cannot be published. `visibleWhen` of a later field is not even kept. */
function ruleFaults(form: Form): Fault[] {
  const hasWrongSettings = form.pages.some(({ fields }) => fields.some((field) => ownFaults(field).some(({ property }) => property.startsWith('settings'))));
  if (hasWrongSettings) return []; // the check reads settings: they come first
  return checkForm(form).flatMap(({ page, field, property, code, params }) => {
    const key = form.pages[page]?.fields[field]?.key;
    if (key === undefined) return [];
    const blocks = property === 'visibleWhen' && (code === 'field-later' || code === 'field-unknown');
    return [{ kind: 'field', key, property: property === 'visibleWhen' ? 'shownWhen' : property, code: 'rule', blocks, finding: { code, params } }];
  });
}

function pageFaults(page: Page): Fault[] {
  const at = (property: string, code: FaultCode): Fault => ({ kind: 'page', key: page.key, property, code, blocks: true });
  return [
    ...(page.title.vi.trim() === '' ? [at('title', 'text-missing')] : []),
    ...(page.help && page.help.vi.trim() === '' ? [at('help', 'text-missing')] : []),
    ...(page.fields.length === 0 ? [at('fields', 'page-empty')] : []),
  ];
}

/** All that is wrong with a form, in its order. */
export function faultsOf(form: Form): Fault[] {
  const rules = ruleFaults(form);
  const seen = new Set<string>();
  return form.pages
    .flatMap((page) => [...pageFaults(page), ...page.fields.flatMap((field) => [...ownFaults(field), ...rules.filter(({ key }) => key === field.key)])])
    .filter(({ kind, key, property }) => {
      const place = [kind, key, property].join(' ');
      const isFirst = !seen.has(place);
      seen.add(place);
      return isFirst;
    });
}
