import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '@motcua/contracts';
import { draftOfHours, hoursOfDraft, hoursWorked, intervalsOf } from './hours-text.js';

describe('working hours as text', () => {
  it.each([['7:30-11:30, 13:00-17:00'], ['07:30–11:30; 13:00–17:00'], ['7h30 - 11h30, 13h - 17h'], ['7.30 đến 11.30, 13 đến 17']])(
    'reads %s',
    (text) => {
      expect(intervalsOf(text)).toEqual([
        { from: '07:30', to: '11:30' },
        { from: '13:00', to: '17:00' },
      ]);
      expect(hoursWorked(text)).toBe(8);
    },
  );

  it('is a day of rest when empty', () => {
    expect(intervalsOf('  ')).toEqual([]);
    expect(hoursWorked('')).toBe(0);
  });

  it('keeps what it cannot read, so that the server names the day', () => {
    expect(intervalsOf('cả ngày')).toEqual([{ from: 'cả ngày', to: '' }]);
    expect(hoursWorked('cả ngày')).toBeNull();
  });

  it('comes back as it was', () => {
    expect(hoursOfDraft(draftOfHours(DEFAULT_WORKING_HOURS))).toEqual(DEFAULT_WORKING_HOURS);
  });
});
