import type { OnlineLevel } from '@motcua/contracts';
import { dayNumberOf, plainDateOf } from '../deadlines/instant.js';
import { levelInForce } from '../workflow/index.js';

/** A level held from a day to a day, both included; null = since ever, until further notice. */
export interface HeldLevel {
  onlineLevel: OnlineLevel;
  validFrom: string | null;
  validTo: string | null;
}

/** All levels a service had: of its versions, and of the agencies that offer it at a level of their own. */
export interface ServiceLevels {
  versions: readonly HeldLevel[];
  agencies: readonly HeldLevel[];
}

/** Whether a level is reached, and since which day without a break; `reachedOn` null = not, or since ever. */
export interface Reached {
  level: OnlineLevel | null;
  isReached: boolean;
  reachedOn: string | null;
  /** Agencies that hold it below the target by a rule of their own. */
  agenciesBelow: number;
}

const isHeldOn = ({ validFrom, validTo }: HeldLevel, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

const beginsLater = (one: HeldLevel, other: HeldLevel): HeldLevel => ((other.validFrom ?? '') >= (one.validFrom ?? '') ? other : one);

/**
 * The lowest level in force on a local day: of the version that began last, under the rules of single agencies.
 * @returns null when no version is in force. Source: design decision 5a.7; docs/rules/deployment-plan.md
 */
export function lowestLevelOn({ versions, agencies }: ServiceLevels, day: string): OnlineLevel | null {
  const held = versions.filter((one) => isHeldOn(one, day));
  const [first, ...rest] = held;
  if (!first) return null;
  const version = rest.reduce(beginsLater, first).onlineLevel;
  return agencies
    .filter((one) => isHeldOn(one, day))
    .reduce<OnlineLevel>((lowest, { onlineLevel }) => levelInForce({ version: lowest, agency: onlineLevel }), version);
}

/**
 * Whether a service is at a level today everywhere it is offered, and since which day.
 * @param about.target level to be reached  @param about.today local day `YYYY-MM-DD`
 * Source: NĐ 43/2011/NĐ-CP art. 3.4; QĐ 846/QĐ-TTg; docs/rules/deployment-plan.md
 */
export function levelReached(levels: ServiceLevels, about: { target: OnlineLevel; today: string }): Reached {
  const { target, today } = about;
  const isAt = (day: string): boolean => (lowestLevelOn(levels, day) ?? 0) >= target;
  const agenciesBelow = levels.agencies.filter((one) => isHeldOn(one, today) && one.onlineLevel < target).length;
  const facts = { level: lowestLevelOn(levels, today), agenciesBelow };
  if (!isAt(today)) return { ...facts, isReached: false, reachedOn: null };
  const reachedOn = changesBefore(levels, today).find((day) => !isAt(dayBefore(day))) ?? null;
  return { ...facts, isReached: true, reachedOn };
}

const dayBefore = (day: string): string => plainDateOf(dayNumberOf(day) - 1);
const dayAfter = (day: string): string => plainDateOf(dayNumberOf(day) + 1);

/** Days up to today on which some level begins or has just ended, latest first. */
function changesBefore({ versions, agencies }: ServiceLevels, today: string): string[] {
  const days = [...versions, ...agencies].flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validTo === null ? [] : [dayAfter(validTo)]),
  ]);
  return [...new Set(days)]
    .filter((day) => day <= today)
    .sort()
    .reverse();
}
