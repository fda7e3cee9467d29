import { describe, expect, it } from '@jest/globals';
import { SharedCounts } from './shared-counts.js';

/** A question whose readings are answered by hand, one number after another. */
function question() {
  const counts = new SharedCounts();
  const open: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const ask = (key = 'a') => counts.run(key, () => new Promise<number>((resolve, reject) => open.push({ resolve, reject })));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  return { counts, open, ask, settled, pass };
}

describe('counts shared by who asks at the same time', () => {
  it('answer nobody who waits from a reading that began before a change', async () => {
    const { counts, open, ask, settled } = question();
    const first = ask();
    counts.forget();
    const [second, third] = [ask(), ask()];
    expect(open).toHaveLength(1);
    open[0]?.resolve(1);
    expect(await first).toBe(1);
    await settled();
    expect(open).toHaveLength(2);
    open[1]?.resolve(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
  });

  it('serve for a while in proportion to what they cost, and not after a change', async () => {
    const { counts, open, ask, settled, pass } = question();
    const dear = ask();
    await pass(20);
    open[0]?.resolve(1);
    await dear;
    await settled();
    expect(await ask()).toBe(1);
    expect(open).toHaveLength(1);
    counts.forget();
    const anew = ask();
    expect(open).toHaveLength(2);
    open[1]?.resolve(2);
    expect(await anew).toBe(2);
    await pass(50); // it cost next to nothing
    void ask();
    expect(open).toHaveLength(3);
  });

  it('keep questions apart, and go on after a failure', async () => {
    const { open, ask, settled } = question();
    const [failing, beside] = [ask(), ask()];
    const other = ask('b');
    expect(open).toHaveLength(2);
    open[0]?.reject(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    await expect(beside).rejects.toThrow('away');
    await settled();
    const again = ask();
    open[2]?.resolve(5);
    open[1]?.resolve(7);
    expect(await Promise.all([again, other])).toEqual([5, 7]);
  });
});
