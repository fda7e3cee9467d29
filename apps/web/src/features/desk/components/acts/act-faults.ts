import { instantOf } from '../../../../lib/typed-moments.js';
import { actForm, type ActFieldKey, type ActValues, type PlainAct } from './act-fields.js';

export interface FieldFault {
  key: ActFieldKey;
  code: 'field.empty' | 'field.pattern';
}

const isEmpty = (value: unknown): boolean => (typeof value === 'string' ? value.trim() === '' : value === undefined || value === null);

/** Fields that must be told and are not, and moments that are none. */
export const fieldFaults = (type: PlainAct, values: ActValues): FieldFault[] =>
  actForm(type).fields.flatMap<FieldFault>(({ key, kind, required }) => {
    const value = values[key];
    if (isEmpty(value)) return required ? [{ key, code: 'field.empty' }] : [];
    return kind === 'moment' && typeof value === 'string' && instantOf(value) === undefined ? [{ key, code: 'field.pattern' }] : [];
  });
