import { describe, expect, it } from '@jest/globals';
import { FormDefinition } from '@motcua/contracts';
import { estimateFillTime } from './fill-time.js';

const secondsOf = (...fields: object[]): number =>
  estimateFillTime(
    FormDefinition.parse({
      pages: [{ key: 'only', title: { vi: 'Trang' }, fields: fields.map((field, index) => ({ key: `f${index}`, label: { vi: 'Mục' }, ...field })) }],
    }),
  );

describe('the time to fill in a form', () => {
  it('is the sum of its questions', () => expect(secondsOf({ type: 'short-text' }, { type: 'yes-no' })).toBe(16));
  it('counts half of what is asked or answered only sometimes', () => {
    expect(secondsOf({ type: 'short-text', required: false })).toBe(6);
    expect(secondsOf({ type: 'yes-no' }, { type: 'short-text', visibleWhen: { field: 'f0', in: [true] } })).toBe(10);
  });
  it('counts a group by the rows that it needs', () => {
    const settings = { rowTitle: { vi: 'Người' }, fields: [{ key: 'name', type: 'short-text', label: { vi: 'Tên' } }], minRows: 3 };
    expect(secondsOf({ type: 'group', settings })).toBe(41);
  });
  it('counts what the profile knows as read', () => expect(secondsOf({ type: 'address', prefill: 'profile.address' })).toBe(5));
});
