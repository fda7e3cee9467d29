import type { FormerCommune } from '@motcua/contracts';
import { plain } from '@motcua/domain';

/** A commune of today as it is offered, and what it was called before 1/7/2025. */
export interface CommuneOption {
  value: string;
  label: string;
  former: readonly FormerCommune[];
}

const nameOf = ({ name, district }: FormerCommune): string => plain(`${name}, ${district}`);

/** Former names in which the typed words stand. */
export const formerMatches = ({ former }: Pick<CommuneOption, 'former'>, search: string): FormerCommune[] => {
  const words = plain(search).trim();
  return words.length < 2 ? [] : former.filter((one) => nameOf(one).includes(words));
};

/** Communes that have the typed words in their name, then those that had them in a former one. */
export function communesFound(communes: readonly CommuneOption[], search: string): CommuneOption[] {
  const words = plain(search).trim();
  const isNamed = ({ label }: CommuneOption): boolean => plain(label).includes(words);
  const named = communes.filter(isNamed);
  return [...named, ...communes.filter((one) => !isNamed(one) && formerMatches(one, search).length > 0)];
}
