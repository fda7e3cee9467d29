import { describe, expect, it } from '@jest/globals';
import { addedLines, newOption } from './options.js';

describe('options', () => {
  it('get the next free number as code', () => {
    expect(newOption([{ value: '2', label: { vi: 'x' } }])).toEqual({ value: '3', label: { vi: '' } });
    expect(newOption([], 'LAND')).toEqual({ value: '1', label: { vi: '' }, parent: 'LAND' });
  });

  it('are pasted line by line, blank ones make room, codes stay unique', () => {
    const blank = [newOption([])];
    expect(addedLines(blank, 'Nam | Male | M\n\nNữ\tFemale\tM\nKhác')).toEqual([
      { value: 'M', label: { vi: 'Nam', en: 'Male' } },
      { value: '2', label: { vi: 'Nữ', en: 'Female' } },
      { value: '3', label: { vi: 'Khác' } },
    ]);
  });
});
