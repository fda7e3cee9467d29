import { describe, expect, it } from '@jest/globals';
import { RETURN_METHODS } from '@motcua/contracts';
import { DOSSIER_LETTERS, type DossierLetterData } from './letter-data.js';
import { writeLetter, type LetterFrame } from './write-letter.js';

const frame: LetterFrame = {
  publicUrl: 'https://dichvucong.example.vn',
  installation: {
    name: 'Cổng Một Cửa',
    provinceName: 'Thành phố Hải Phòng',
    agencyCode: 'H24',
    hotline: '0225 1022',
    hotlineHours: { vi: '7:30–17:00' },
  },
};
const data: DossierLetterData = {
  code: 'H24.12-260416-0007',
  procedureName: 'Đăng ký khai sinh',
  agencyName: 'UBND phường Lê Chân',
  hasAccount: true,
  at: '2026-04-16T07:05:00.000Z',
  receptionDueAt: '2026-04-17T07:05:00.000Z',
  dueAt: '2026-04-21T07:00:00.000Z',
  replyBy: '2026-04-24T10:00:00.000Z',
  papers: 2,
  amount: 150000,
  amountBefore: 0,
  owed: 150000,
  returnMethod: 'COUNTER',
  trackingNo: 'EA123456789VN',
};

describe('letters', () => {
  it('follow one order: what happened, what to do by when, who holds it, due date, where to read, hotline', () => {
    const { subject, text } = writeLetter({ kind: 'SUPPLEMENT_ASKED', language: 'vi', data }, frame);
    expect(subject).toBe('Cần bổ sung 2 giấy tờ trước 24/04 (hồ sơ H24.12-260416-0007)');
    const order = [
      'cần bổ sung 2 giấy tờ',
      'gửi bổ sung trước 17:00 thứ Sáu, 24/04/2026',
      'UBND phường Lê Chân',
      '14:00 thứ Ba, 21/04/2026',
      'https://dichvucong.example.vn/ho-so/H24.12-260416-0007',
      '0225 1022',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('have words for every kind and way of return in both languages, and lead nowhere but to the portal', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const kind of DOSSIER_LETTERS) {
        for (const returnMethod of RETURN_METHODS) {
          const { subject, text } = writeLetter({ kind, language, data: { ...data, returnMethod } }, frame);
          expect(subject).toContain(data.code);
          expect(subject.length).toBeLessThan(120);
          expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN/);
          expect(text.match(/https?:\/\/[^\s/]+/g)).toEqual(['https://dichvucong.example.vn']);
        }
      }
    }
  });

  it('lead somebody without an account to the public page', () => {
    expect(writeLetter({ kind: 'RECEIVED', language: 'vi', data: { ...data, hasAccount: false } }, frame).text).toContain(
      '/tra-cuu/H24.12-260416-0007',
    );
  });

  it('speak English where asked', () => {
    const { subject, text } = writeLetter({ kind: 'RECEIVED', language: 'en', data }, frame);
    expect(subject).toBe('Accepted, due 14:00 21 Apr (application H24.12-260416-0007)');
    expect(text).toContain('Result due: 14:00, Tue 21 Apr 2026');
  });

  it('carry the link of an account and say until when it works', () => {
    const mail = {
      kind: 'PASSWORD_RESET',
      language: 'vi' as const,
      data: { linkPath: '/dat-lai-mat-khau#abc', expiresAt: '2026-04-16T08:05:00.000Z' },
    };
    const { text } = writeLetter(mail, frame);
    expect(text).toContain('https://dichvucong.example.vn/dat-lai-mat-khau#abc');
    expect(text).toContain('15:05 thứ Năm, 16/04/2026');
  });

  it('refuse a kind that nobody has words for', () => {
    expect(() => writeLetter({ kind: 'NEWS', language: 'vi', data: {} }, frame)).toThrow('no words');
  });
});
