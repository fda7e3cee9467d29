import { describe, expect, it } from '@jest/globals';
import type { Form } from './edit-form.js';
import { record, redo, startHistory, undo } from './history.js';

const form = (title: string): Form => ({ pages: [{ key: 'p1', title: { vi: title }, fields: [] }] });
const [one, two, three] = [form('1'), form('2'), form('3')];

describe('the history of a form', () => {
  it('goes back and forth over whole forms', () => {
    const history = record(record(startHistory(one), two), three);
    expect(undo(history).present).toBe(two);
    expect(undo(undo(history)).present).toBe(one);
    expect(redo(undo(undo(history))).present).toBe(two);
    expect(redo(redo(undo(undo(history)))).present).toBe(three);
  });

  it('stays at its ends', () => {
    const history = startHistory(one);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('takes typing into one text as one step', () => {
    const history = record(record(startHistory(one), two, 'label:a'), three, 'label:a');
    expect(undo(history).present).toBe(one);
    expect(undo(record(record(startHistory(one), two, 'label:a'), three, 'label:b')).present).toBe(two);
  });

  it('begins a new step after going back, and forgets what was ahead', () => {
    const back = undo(record(startHistory(one), two, 'label:a'));
    const again = record(back, three, 'label:a');
    expect(redo(again).present).toBe(three);
    expect(undo(again).present).toBe(one);
  });

  it('keeps nothing of an edit that changed nothing', () => {
    const history = startHistory(one);
    expect(record(history, one)).toBe(history);
  });

  it('is bounded', () => {
    const long = Array.from({ length: 500 }, (_, index) => form(String(index))).reduce((history, next) => record(history, next), startHistory(one));
    expect(long.past.length).toBeLessThanOrEqual(200);
  });
});
