import { describe, expect, it } from '@jest/globals';
import { findMojibake, isMojibake } from './mojibake.js';

const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const asWindows1252 = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

describe('garbled text', () => {
  const names = ['Đăng ký khai sinh', 'Thủ tục', 'Giấy phép', 'Ứng dụng', 'căn cước', 'đất đai', 'Hộ tịch', 'Tạm trú', 'người', 'Nuôi con nuôi'];

  it.each(names)('of "%s" is recognised, whichever wrong character set was used', (name) => {
    expect(isMojibake(asLatin1(name))).toBe(true);
    expect(isMojibake(asWindows1252(name))).toBe(true);
    expect(isMojibake(name)).toBe(false);
  });

  it('is not seen in capitals with marks, foreign names and quotation marks', () => {
    for (const text of ['BẢO HIỂM XÃ HỘI', 'XÃ, PHƯỜNG', 'CHÂU ÂU', 'São Paulo', '“ABÁ”', 'Ä, Ö và Ü', '20º C', '«đúng»']) {
      expect([text, isMojibake(text)]).toEqual([text, false]);
    }
  });

  it('is found where it stands, and a lost byte counts', () => {
    expect(findMojibake({ code: '1', steps: [{ text: 'đúng' }, { text: asLatin1('thủ tục') }] })).toMatchObject({ field: 'steps.1.text' });
    expect(findMojibake({ name: 'Th\ufffd tục' })).toMatchObject({ field: 'name' });
    expect(findMojibake({ name: 'Thủ tục', levels: ['commune'], n: null })).toBeNull();
  });
});
