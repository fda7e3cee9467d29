/** Decimals kept: those of a product of two answers of nine decimals each, so that it is exact too. */
const SCALE = 18;
const ONE = 10n ** BigInt(SCALE);
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The nearest whole quotient, half away from zero. */
function quotientOf(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}

/**
 * A number in units of its eighteenth decimal, by the digits with which it is written: 0.1 + 0.2 is 0.3, unlike with floats.
 * @returns undefined for what is not a number
 */
export function unitsOf(written: string | number): bigint | undefined {
  const [, sign = '', whole, fraction = '', exponent = '0'] = NUMBER.exec(String(written)) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const places = SCALE + Number(exponent) - fraction.length;
  return places < 0 ? quotientOf(digits, 10n ** BigInt(-places)) : digits * 10n ** BigInt(places);
}

/** The product of two numbers in units; beyond the eighteenth decimal it is rounded. */
export const productOf = (one: bigint, other: bigint): bigint => quotientOf(one * other, ONE);

/** So many units with no more than `scale` decimals. */
export function roundedTo(scale: number, units: bigint): bigint {
  const step = 10n ** BigInt(SCALE - scale);
  return quotientOf(units, step) * step;
}

/** The number nearest to so many units; undefined where it is beyond all numbers. */
export function numberOfUnits(units: bigint): number | undefined {
  const number = Number(`${units}e-${SCALE}`);
  return Number.isFinite(number) ? number : undefined;
}
