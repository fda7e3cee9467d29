import { useEffect, useRef, useSyncExternalStore } from 'react';
import { activeHotkeys, addHotkeys, setLetterSwitch, type Hotkey } from './hotkeys.js';
import { preference } from './preferences.js';

setLetterSwitch(() => preference('letterKeys') === 'on');

/**
 * Keys of one part of a screen while it is shown. Name the same key with `aria-keyshortcuts` on its visible button.
 * The list may be rebuilt on every render; only its keys and labels decide when it is registered anew.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], isOn = true): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  const shape = JSON.stringify(hotkeys.map(({ keys, label, inFields }) => [keys, label, inFields]));
  useEffect(() => {
    if (!isOn) return undefined;
    const registered = latest.current.map((hotkey, index) => ({
      ...hotkey,
      run: () => latest.current[index]?.run(),
    }));
    return addHotkeys(registered);
  }, [shape, isOn]);
}

/** All keys that act now, the topmost part of the screen first; for the list that `?` opens. */
export function useActiveHotkeys(): readonly Hotkey[] {
  const layers = useSyncExternalStore(activeHotkeys.subscribe, activeHotkeys.layers);
  return layers.toReversed().flat();
}
