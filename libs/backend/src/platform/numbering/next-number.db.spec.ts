import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { nextNumber } from './next-number.js';

describe('numbering', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const next = (scope: string) => test.unitOfWork.run((tx) => nextNumber(tx, scope));

  it('gives every number of a series once, whoever asks at the same time', async () => {
    const numbers = await Promise.all(Array.from({ length: 60 }, () => next('dossier-code:H24:260421')));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('starts every series at one', async () => {
    expect([await next('slip-1'), await next('slip-2'), await next('slip-1')]).toEqual([1, 1, 2]);
  });

  it('gives a number back when the act that took it is refused', async () => {
    const refused = test.unitOfWork.run(async (tx) => {
      await nextNumber(tx, 'slip-3');
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await next('slip-3')).toBe(1);
  });
});
