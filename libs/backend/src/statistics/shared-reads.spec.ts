import { describe, expect, it } from '@jest/globals';
import { SharedReads } from './shared-reads.js';

describe('shared reads', () => {
  it('answer the same question once while it is being answered, and anew afterwards', async () => {
    const reads = new SharedReads();
    let asked = 0;
    const ask = (key: string) => reads.run(key, async () => Promise.resolve((asked += 1)));
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
    expect(await ask('a')).toBe(3);
  });

  it('keep no failure', async () => {
    const reads = new SharedReads();
    await expect(reads.run('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await reads.run('a', () => Promise.resolve('back'))).toBe('back');
  });
});
