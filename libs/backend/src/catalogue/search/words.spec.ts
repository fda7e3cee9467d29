import { describe, expect, it } from '@jest/globals';
import { withoutKeystrokes } from './telex.js';
import { NearWords } from './near-words.js';
import { foldedText, hasMarks, wordsOf } from './words.js';

describe('words of the search', () => {
  it('are the same with and without marks, composed or not, with i or y at the end', () => {
    for (const text of ['Đăng ký', 'ĐĂNG KÝ', 'dang ky', 'đăng kí', 'Đăng ký'.normalize('NFD')]) expect(foldedText(text)).toBe('dang ki');
    expect(foldedText('tay, tai; quý/quí')).toBe('tay tai qui qui');
  });

  it('keep the marks for comparing, wherever the tone was put', () => {
    const [old, modern, plain] = wordsOf('hoà hòa hoa');
    expect(old?.marked).toBe(modern?.marked);
    expect(old?.marked).not.toBe(plain?.marked);
    expect([old, modern, plain].map((word) => word && hasMarks(word))).toEqual([true, true, false]);
  });

  it('are recognised under keystrokes of Telex and VNI', () => {
    const typed = { ddawng: 'dang', kys: 'ki', giaays: 'giay', keets: 'ket', hoon: 'hon', uwngs: 'ung', d9ang1: 'dang', thuwowngf: 'thuong', khai: 'khai' };
    for (const [keys, word] of Object.entries(typed)) expect([keys, withoutKeystrokes(keys)]).toEqual([keys, word]);
  });

  it('are found by their neighbours: a letter missing, added, replaced or swapped', () => {
    const words = ['sinh', 'khai', 'nghiep', 'truong', 'an'];
    const near = new NearWords(words);
    const nearest = (typed: string) => near.near(typed).map(({ word, distance }) => `${words[word]} ${distance}`);
    expect(nearest('sih')).toEqual(['sinh 1']);
    expect(nearest('khaii')).toEqual(['khai 1']);
    expect(nearest('khia')).toEqual(['khai 1']);
    expect(nearest('sinh')).toEqual([]);
    expect(nearest('nghieeep')).toEqual(['nghiep 2']);
    expect(new NearWords(['tru', 'xanh', 'na', 'ke']).alike('chu')).toEqual([0]);
    expect(nearest('am')).toEqual([]);
    expect(nearest('sin2')).toEqual([]);
  });
});
