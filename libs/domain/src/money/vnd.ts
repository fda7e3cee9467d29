/** Money is whole đồng everywhere; nothing smaller exists. */
export type Vnd = number;

/** True for a sum of money: a whole number of đồng, 0 or more. */
export function isVnd(value: unknown): value is Vnd {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * `28.000 đ`, dot groups and a no-break space. Only for known sums: an unknown one is worded, never written as 0 đ.
 * @throws RangeError when the value is not whole đồng
 */
export function formatVnd(amount: Vnd): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError('Money is whole đồng');
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
}

/**
 * Reads a sum as people type it: `28.000`, `28 000 đ`, `28,000đ`, `28000 đồng`, `28000 VND`.
 * @returns nothing when it is no whole sum of đồng or the groups are broken (`28.00`)
 */
export function parseVnd(typed: string): Vnd | undefined {
  const digits = /^(\d+|\d{1,3}(?:[.,\s]\d{3})+)\s*(?:đ|₫|đồng|vnđ|vnd)?$/iu.exec(
    typed.trim().normalize('NFC'),
  )?.[1];
  if (digits === undefined) return undefined;
  const amount = Number(digits.replace(/\D/g, ''));
  return isVnd(amount) ? amount : undefined;
}

/** Sum of amounts, unknown as soon as one of them is. */
export function totalOf(amounts: readonly (Vnd | null)[]): Vnd | null {
  return amounts.reduce<Vnd | null>(
    (total, amount) => (total === null || amount === null ? null : total + amount),
    0,
  );
}

/** A share of a sum, rounded down to whole đồng: rounding never takes more than the share from the payer's favour. */
export function percentOf(amount: Vnd, percent: number): Vnd {
  return Math.floor((amount * percent) / 100);
}
