import { describe, expect, it } from '@jest/globals';
import { paperTransferAt, receptionDueAt, supplementNoticeDueAt } from './desk-rules.js';
import { officeTime, sampleCalendar, SATURDAY_DESK, shown } from './work-calendar.sample.js';

const calendar = sampleCalendar();

describe('passing on a paper dossier (15:00 rule, NĐ 61/2018 art. 18, NĐ 309/2026 art. 9)', () => {
  it.each([
    ['2026-04-16 09:00', '2026-04-16 17:00', 'received in the morning: the same working day'],
    ['2026-04-16 15:00', '2026-04-16 17:00', 'received at 15:00 sharp: the same working day'],
    ['2026-04-16 15:01', '2026-04-17 07:30', 'received after 15:00: the start of the next working day'],
    ['2026-04-17 16:30', '2026-04-20 07:30', 'received on Friday at 16:30: Monday morning'],
    ['2026-02-13 15:30', '2026-02-23 07:30', 'received after 15:00 before Tết: the first morning after it'],
    [
      '2026-04-18 09:00',
      '2026-04-20 17:00',
      'received on a day of rest: as if received the next working morning',
    ],
  ])('%s → %s, %s', (receivedAt, by) => {
    expect(shown(paperTransferAt(calendar, officeTime(receivedAt)))).toBe(by);
  });

  it('on a Saturday desk ends with the morning', () => {
    const desk = sampleCalendar(SATURDAY_DESK);
    expect(shown(paperTransferAt(desk, officeTime('2026-04-18 09:00')))).toBe('2026-04-18 11:30');
    expect(shown(paperTransferAt(desk, officeTime('2026-04-18 12:00')))).toBe('2026-04-20 07:30');
  });
});

describe('answering an online dossier (8 working hours, NĐ 45/2020)', () => {
  it.each([
    ['2026-04-16 14:05', '2026-04-17 14:05'],
    ['2026-04-17 16:30', '2026-04-20 16:30'],
    ['2026-04-18 22:00', '2026-04-20 17:00'],
  ])('sent at %s it is to be answered by %s', (submittedAt, by) => {
    expect(shown(receptionDueAt(calendar, officeTime(submittedAt)))).toBe(by);
  });
});

describe('asking for a supplement (NĐ 61/2018 art. 19.4)', () => {
  it('is possible within 3 working days from receipt', () => {
    expect(shown(supplementNoticeDueAt(calendar, officeTime('2026-04-16 14:00')).dueAt)).toBe(
      '2026-04-21 14:00',
    );
  });
});
