import type { FormerCommune } from '@motcua/contracts';
import { FORMER_COMMUNE_ROWS } from './seed/former-communes.js';

const KINDS: Record<string, string> = { P: 'Phường', X: 'Xã', T: 'Thị trấn' };

/** `P An Biên~` → Phường An Biên, in part. */
function communeOf(text: string): Pick<FormerCommune, 'name' | 'isPart'> {
  const isPart = text.endsWith('~');
  const [kind = '', ...words] = text.replace('~', '').split(' ');
  return { name: [KINDS[kind] ?? kind, ...words].join(' '), isPart };
}

const ALL: readonly FormerCommune[] = FORMER_COMMUNE_ROWS.flatMap(([unitCode, district, communes]) =>
  communes.split(', ').map((text) => ({ unitCode, district, ...communeOf(text) })),
);

/** Communes of before 1/7/2025 that are today in one of `unitCodes`. Source: Nghị quyết 1669/NQ-UBTVQH15 */
export const formerCommunesOf = (unitCodes: ReadonlySet<string>): FormerCommune[] => ALL.filter(({ unitCode }) => unitCodes.has(unitCode));
