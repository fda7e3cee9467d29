import { describe, expect, it } from '@jest/globals';
import { breakable, momentOnPaper, moneyOnPaper, placeAndDate, placeOf, shortMoment, timeLimitOnPaper } from './paper-words.js';

describe('words on papers', () => {
  it('write moments in office time, with a nought before days under ten and the first two months', () => {
    expect(momentOnPaper('2026-04-16T07:05:00Z')).toBe('14 giờ 05 phút, ngày 16 tháng 4 năm 2026');
    expect(momentOnPaper('2026-02-04T18:30:00Z')).toBe('1 giờ 30 phút, ngày 05 tháng 02 năm 2026');
    expect(placeAndDate('Hải Phòng', '2026-12-31T17:00:00Z')).toBe('Hải Phòng, ngày 01 tháng 01 năm 2027');
    expect(shortMoment('2026-04-16T07:05:00Z')).toBe('14:05 16/04/2026');
  });

  it('name the place of a dateline without the kind of the unit', () => {
    expect(placeOf('Thành phố Hải Phòng')).toBe('Hải Phòng');
    expect(placeOf('Tỉnh Quảng Ninh')).toBe('Quảng Ninh');
  });

  it('group money and never guess a limit', () => {
    expect(moneyOnPaper(1250000)).toBe('1.250.000 đồng');
    expect(timeLimitOnPaper({ amount: 8, unit: 'hour' })).toBe('8 giờ làm việc');
    expect(timeLimitOnPaper(null)).toBe('theo quy định của pháp luật');
  });

  it('cut only what no line could hold', () => {
    const sentence = 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở';
    expect(breakable(sentence)).toBe(sentence);
    expect(
      breakable('x'.repeat(60))
        .split(' ')
        .every((run) => run.length <= 28),
    ).toBe(true);
  });
});
