import { describe, expect, it } from '@jest/globals';
import { ALERT_KINDS, ALERT_LEVELS, AlertLadder, rungHours, type AlertRung } from '@motcua/contracts';
import fc from 'fast-check';
import { DEFAULT_ALERT_LADDER } from './default-ladder.js';
import { firstRungOfHeads, levelsFrom, levelsStillTold, rungsInOrder } from './rungs.js';

const rung = fc.record({
  amount: fc.integer({ min: 1, max: 20 }),
  unit: fc.constant('working-day' as const),
  to: fc.uniqueArray(fc.constantFrom(...ALERT_LEVELS), { minLength: 1 }),
  mail: fc.boolean(),
});
const rungs = fc.uniqueArray(rung, { minLength: 1, maxLength: 8, selector: rungHours });

describe('the ladder of alerts', () => {
  it('that the product brings is one that an administrator may set', () => {
    expect(AlertLadder.parse(DEFAULT_ALERT_LADDER)).toEqual(DEFAULT_ALERT_LADDER);
  });

  it.each(ALERT_KINDS)('%s is never watched by nobody, nor twice at one time', (kind) => {
    const set = (list: AlertRung[]) => AlertLadder.safeParse({ ...DEFAULT_ALERT_LADDER, [kind]: list }).success;
    const [first] = DEFAULT_ALERT_LADDER[kind];
    if (!first) throw new Error('no rung');
    expect(set([])).toBe(false);
    expect(set([first, first])).toBe(false);
    expect(set([{ ...first, to: [] }])).toBe(false);
    expect(set([{ ...first, to: ['HOLDER', 'HOLDER'] }])).toBe(false);
    expect(set([first])).toBe(true);
  });

  it('knows eight hours and one working day as the same time', () => {
    const at = (amount: number, unit: AlertRung['unit']): AlertRung => ({ amount, unit, to: ['HOLDER'], mail: false });
    expect(AlertLadder.safeParse({ ...DEFAULT_ALERT_LADDER, OVERDUE: [at(8, 'hour'), at(1, 'working-day')] }).success).toBe(false);
  });

  it('tells each level once, of the last rung that names it, when several rungs have come', () => {
    fc.assert(
      fc.property(rungs, (list) => {
        const ordered = rungsInOrder({ ...DEFAULT_ALERT_LADDER, OVERDUE: list }, 'OVERDUE');
        const told = ordered.flatMap((one, index) => levelsStillTold(one, ordered.slice(index + 1)));
        expect([...told].sort()).toEqual([...new Set(list.flatMap(({ to }) => to))].sort());
      }),
    );
  });

  it('comes nearer before a due day and goes farther after it', () => {
    const list: AlertRung[] = [1, 3, 2].map((amount) => ({ amount, unit: 'working-day', to: ['HOLDER'], mail: false }));
    const ladder = { ...DEFAULT_ALERT_LADDER, DUE_SOON: list as never, OVERDUE: list };
    expect(rungsInOrder(ladder, 'DUE_SOON').map(({ amount }) => amount)).toEqual([3, 2, 1]);
    expect(rungsInOrder(ladder, 'OVERDUE').map(({ amount }) => amount)).toEqual([1, 2, 3]);
  });

  it('goes up one level after the other where nobody holds one', () => {
    expect(levelsFrom('HOLDER')).toEqual(ALERT_LEVELS);
    expect(levelsFrom('AGENCY_LEADER')).toEqual(['AGENCY_LEADER', 'PROVINCE_CONTROL']);
  });

  it('is a matter for heads from the first rung that is not for the holder alone', () => {
    expect(firstRungOfHeads(DEFAULT_ALERT_LADDER, 'UNACKNOWLEDGED')).toMatchObject({ amount: 1, unit: 'working-day' });
    const own = { ...DEFAULT_ALERT_LADDER, IDLE: DEFAULT_ALERT_LADDER.IDLE.slice(0, 1).map((one) => ({ ...one, to: ['HOLDER' as const] })) };
    expect(firstRungOfHeads(own, 'IDLE')).toBeUndefined();
  });
});
