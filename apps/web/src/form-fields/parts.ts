import { ORGANISATION_PARTS, PERSON_PARTS, type FieldType, type FormField } from '@motcua/contracts';

/** Parts of questions that have several, in the order in which they are asked for. */
const PARTS_OF: Partial<Record<FieldType, readonly string[]>> = {
  address: ['street', 'provinceName', 'communeCode'],
  organisation: ORGANISATION_PARTS,
  person: PERSON_PARTS,
  'dependent-choice': ['0'],
};

/** Two problems of one control: the commune is chosen from a list or typed. */
const SAME_CONTROL: Partial<Record<string, string>> = { communeName: 'communeCode' };

/** Id of the control of a question, for labels and summaries of faults. */
export const controlId = ({ key }: Pick<FormField, 'key'>): string => `muc-${key}`;

/** Id of the control of one part: the first part is where the question itself is pointed to. */
export function partId({ key, type }: Pick<FormField, 'key' | 'type'>, part: string): string {
  const own = SAME_CONTROL[part] ?? part;
  return own === '' || PARTS_OF[type]?.[0] === own ? controlId({ key }) : `phan-${key}-${own}`;
}

/** A question of a row as a field of its own, with a key that no other field has. */
export const inRow = <Field extends Pick<FormField, 'key'>>(field: Field, key: string, row: number): Field => ({
  ...field,
  key: `${key}-${row}-${field.key}`,
});
