/**
 * Keys of the staff shell (screens.md §4.1). Letters and digits are physical keys (`KeyJ`), so that Vietnamese typing tools and
 * layouts do not matter; signs such as `/` and `?` are the typed character. Letters act only outside fields, never while composing,
 * and one switch turns all of them off. Sequences: `G B`.
 */
export interface Hotkey {
  /** `J`, `Shift+J`, `G B`, `/`, `?`, `1`, `ArrowDown`, `Home`, `Escape`, `Ctrl+Enter`. */
  keys: string;
  /** What it does, in words for the list of keys. */
  label: string;
  run: () => void;
  /** `Ctrl+Enter` and `Escape` also act inside fields. */
  inFields?: boolean;
}

const SEQUENCE_MS = 1_200;
const SIGNS = new Set(['/', '?', '.', ',', '+', '=', '-']);

let layers: ReadonlyArray<readonly Hotkey[]> = [];
let begun: { key: string; at: number } | undefined;
let areLettersOn: () => boolean = () => true;
const listeners = new Set<() => void>();

/** Says where the switch `Phím tắt một chữ` is read. */
export function setLetterSwitch(read: () => boolean): void {
  areLettersOn = read;
}

/** Adds the keys of one part of a screen, over those already there; returns how to take them away. */
export function addHotkeys(hotkeys: readonly Hotkey[]): () => void {
  if (layers.length === 0) window.addEventListener('keydown', onKeyDown);
  layers = [...layers, hotkeys];
  listeners.forEach((notify) => notify());
  return () => {
    layers = layers.filter((layer) => layer !== hotkeys);
    if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
    listeners.forEach((notify) => notify());
  };
}

/** For the list of keys that `?` opens. */
export const activeHotkeys = {
  layers: () => layers,
  subscribe: (notify: () => void) => {
    listeners.add(notify);
    return () => {
      listeners.delete(notify);
    };
  },
};

/** Name of the pressed key in the form that `Hotkey.keys` uses, for instance `Shift+J`. */
export function nameOfKey(event: KeyboardEvent): string {
  if (SIGNS.has(event.key)) return event.key;
  const physical = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(event.code);
  const key = physical?.[1] ?? physical?.[2] ?? event.key;
  const modifiers = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.metaKey && 'Meta',
    event.shiftKey && 'Shift',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

/** Whether typing belongs to the focused element. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const found = findHotkey(event);
  if (!found) return;
  event.preventDefault();
  found.run();
}

function findHotkey(event: KeyboardEvent): Hotkey | undefined {
  const name = nameOfKey(event);
  const isCharacter = /^(?:Shift\+)?.$/u.test(name);
  const inField = isTypingPlace(event.target);
  if (isCharacter && (inField || !areLettersOn())) return undefined;
  const sequence = takeSequence(name, isCharacter);
  const hotkeys = layers.toReversed().flat();
  const found = hotkeys.find(({ keys }) => keys === sequence) ?? hotkeys.find(({ keys }) => keys === name);
  return found && inField && !found.inFields ? undefined : found;
}

function takeSequence(name: string, isCharacter: boolean): string | undefined {
  const at = performance.now();
  const previous = begun && at - begun.at < SEQUENCE_MS ? begun.key : undefined;
  const isBeginning = layers.flat().some(({ keys }) => keys.startsWith(`${name} `));
  begun = isCharacter && !previous && isBeginning ? { key: name, at } : undefined;
  return previous ? `${previous} ${name}` : undefined;
}
