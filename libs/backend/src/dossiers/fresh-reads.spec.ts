import { describe, expect, it } from '@jest/globals';
import { FreshReads } from './fresh-reads.js';

/** A question whose readings are answered by hand, one number after another. */
function question() {
  const reads = new FreshReads();
  const open: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const ask = (key = 'a') => reads.run(key, () => new Promise<number>((resolve, reject) => open.push({ resolve, reject })));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { ask, open, settled };
}

describe('readings shared by who asks at the same time', () => {
  it('answer nobody from a reading that began before he asked', async () => {
    const { ask, open, settled } = question();
    const first = ask();
    const [second, third] = [ask(), ask()];
    expect(open).toHaveLength(1);
    open[0]?.resolve(1);
    expect(await first).toBe(1);
    await settled();
    expect(open).toHaveLength(2);
    const fourth = ask();
    open[1]?.resolve(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await settled();
    open[2]?.resolve(3);
    expect(await fourth).toBe(3);
    expect(open).toHaveLength(3);
  });

  it('keep nothing, keep questions apart, and go on after a failure', async () => {
    const { ask, open, settled } = question();
    const failing = ask();
    const waiting = ask();
    const other = ask('b');
    expect(open).toHaveLength(2);
    open[0]?.reject(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    await settled();
    open[2]?.resolve(5);
    open[1]?.resolve(7);
    expect(await Promise.all([waiting, other])).toEqual([5, 7]);
    await settled();
    void ask();
    expect(open).toHaveLength(4);
  });
});
