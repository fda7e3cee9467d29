import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './byte-range.js';

describe('the part of a file that a client asks for', () => {
  it('is the whole without a range, with several, or with one that makes no sense', () => {
    for (const header of [undefined, '', 'bytes=-', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=9-2']) expect(rangeOf(header, 100)).toBe('all');
  });

  it('counts from the start, to the end, or from the end, and never past the file', () => {
    expect(rangeOf('bytes=0-9', 100)).toEqual({ start: 0, end: 9 });
    expect(rangeOf('bytes=90-', 100)).toEqual({ start: 90, end: 99 });
    expect(rangeOf('bytes=90-400', 100)).toEqual({ start: 90, end: 99 });
    expect(rangeOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 });
    expect(rangeOf('bytes=-1000', 100)).toEqual({ start: 0, end: 99 });
  });

  it('is nothing behind the end', () => {
    expect(rangeOf('bytes=100-', 100)).toBe('none');
    expect(rangeOf('bytes=-0', 100)).toBe('none');
  });
});
