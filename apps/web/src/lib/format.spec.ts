import { describe, expect, it } from '@jest/globals';
import {
  formatFileSize,
  formatInstant,
  formatMoney,
  formatNearInstant,
  formatNumber,
  formatPercent,
  formatPlainDate,
  formatSpokenInstant,
  maskedNumber,
  maskedPhone,
  plainDateOf,
} from './format.js';

const TUESDAY = '2026-04-21T07:05:00Z';

describe('format', () => {
  it('writes an instant in office time, whatever the zone of the machine', () => {
    expect(formatInstant(TUESDAY, 'vi')).toBe('14:05 thứ Ba, 21/04/2026');
    expect(formatInstant(TUESDAY, 'en')).toBe('14:05, Tue 21 Apr 2026');
    expect(formatInstant('2026-04-21T14:05:00+07:00', 'vi', 'day')).toBe('14:05 thứ Ba, 21/04');
    expect(formatInstant(TUESDAY, 'vi', 'short')).toBe('14:05 21/04');
  });

  it('counts the day from midnight in the office, not in London', () => {
    expect(formatInstant('2026-04-20T17:30:00Z', 'vi')).toBe('00:30 thứ Ba, 21/04/2026');
    expect(plainDateOf(Date.parse('2026-04-20T17:30:00Z'))).toBe('2026-04-21');
  });

  it('says today and tomorrow for near days', () => {
    const morning = Date.parse('2026-04-21T01:00:00Z');
    expect(formatNearInstant(TUESDAY, morning, 'vi')).toBe('14:05 hôm nay, 21/04');
    expect(formatNearInstant('2026-04-22T07:00:00Z', morning, 'en')).toBe('14:00, tomorrow, 22 Apr');
    expect(formatNearInstant('2026-04-23T07:00:00Z', morning, 'vi')).toBe('14:00 thứ Năm, 23/04/2026');
  });

  it('writes local days without shifting them', () => {
    expect(formatPlainDate('2026-04-21', 'vi')).toBe('thứ Ba, 21/04/2026');
    expect(formatPlainDate('2026-01-01', 'en', false)).toBe('1 Jan 2026');
    expect(formatPlainDate('2026-04-26', 'vi')).toBe('Chủ nhật, 26/04/2026');
  });

  it('writes money with dot groups and a no-break space', () => {
    expect(formatMoney(28_000)).toBe('28.000\u00a0đ');
    expect(formatMoney(0)).toBe('0\u00a0đ');
    expect(formatMoney(1_000_000_000_000)).toBe('1.000.000.000.000\u00a0đ');
  });

  it('writes figures, shares and sizes in the way of the language', () => {
    expect(formatNumber(41_208, 'vi')).toBe('41.208');
    expect(formatNumber(41_208, 'en')).toBe('41,208');
    expect(formatPercent(0.974, 'vi')).toBe('97,4%');
    expect(formatPercent(1, 'en')).toBe('100.0%');
    expect(formatFileSize(1_887_437, 'vi')).toBe('1,8\u00a0MB');
    expect(formatFileSize(10, 'vi')).toBe('1\u00a0KB');
  });

  it('says a moment in full for papers and screen readers', () => {
    expect(formatSpokenInstant(TUESDAY, 'vi')).toBe('14 giờ 05 phút, ngày 21 tháng 4 năm 2026');
  });

  it('shows only the end of a number of a person', () => {
    expect(maskedNumber('031087004521')).toBe('••4521');
    expect(maskedPhone('0912345678')).toBe('0912 ••• 678');
    expect(maskedPhone('123')).not.toContain('0');
    expect(maskedNumber('')).toBe('');
  });
});
