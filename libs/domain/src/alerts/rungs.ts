import { ALERT_LEVELS, rungHours, type AlertKind, type AlertLadder, type AlertLevel, type AlertRung } from '@motcua/contracts';

/** The rungs of an alert in the order in which they come: those before a due day from the farthest, all others from the nearest. */
export function rungsInOrder(ladder: AlertLadder, kind: AlertKind): AlertRung[] {
  const sign = kind === 'DUE_SOON' ? -1 : 1;
  return [...ladder[kind]].sort((one, other) => sign * (rungHours(one) - rungHours(other)));
}

/**
 * Whom a rung still tells when rungs after it have come too (the system was away, or the ladder was changed): each
 * level is told once, of the last rung that names it.
 */
export function levelsStillTold(rung: AlertRung, later: readonly AlertRung[]): AlertLevel[] {
  return rung.to.filter((level) => later.every(({ to }) => !to.includes(level)));
}

/** The level and those above it, in the order in which they are tried where nobody holds a level. */
export const levelsFrom = (level: AlertLevel): AlertLevel[] => ALERT_LEVELS.slice(ALERT_LEVELS.indexOf(level));

/** The first rung that is for more than the holder: from then on the matter stands in the list of the heads. */
export function firstRungOfHeads(ladder: AlertLadder, kind: AlertKind): AlertRung | undefined {
  return rungsInOrder(ladder, kind).find(({ to }) => to.some((level) => level !== 'HOLDER'));
}
