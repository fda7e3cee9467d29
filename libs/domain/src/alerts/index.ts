export { DEFAULT_ALERT_LADDER } from './default-ladder.js';
export { firstRungOfHeads, levelsFrom, levelsStillTold, rungsInOrder } from './rungs.js';
