import { useSyncExternalStore } from 'react';
import { readLocal, writeLocal } from './local-store.js';

/** Settings of one person on one machine, each with its choices; the first is the default. */
export const PREFERENCES = {
  /** `Phím tắt một chữ` (screens.md §4.1). */
  letterKeys: ['on', 'off'],
  /** Row height of staff tables: `Gọn` or `Thoáng`. */
  rows: ['compact', 'roomy'],
  /** `Máy dùng chung`: nothing of a draft stays on this machine. */
  sharedDevice: ['no', 'yes'],
} as const;

export type PreferenceName = keyof typeof PREFERENCES;
export type PreferenceValue<Name extends PreferenceName> = (typeof PREFERENCES)[Name][number];

const listeners = new Set<() => void>();

/** The value chosen on this machine, or the default. */
export function preference<Name extends PreferenceName>(name: Name): PreferenceValue<Name> {
  const choices: readonly PreferenceValue<Name>[] = PREFERENCES[name];
  const kept = readLocal(`preference.${name}`);
  const chosen = choices.find((choice) => choice === kept) ?? choices[0];
  if (chosen === undefined) throw new Error(`preference ${name} has no choices`);
  return chosen;
}

/** Keeps a choice on this machine and tells every part of the page that shows it. */
export function setPreference<Name extends PreferenceName>(name: Name, value: PreferenceValue<Name>): void {
  writeLocal(`preference.${name}`, value);
  listeners.forEach((notify) => notify());
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** `[value, change]` of one setting; every use of it on the page changes together. */
export function usePreference<Name extends PreferenceName>(name: Name) {
  const value = useSyncExternalStore(subscribe, () => preference(name));
  return [value, (next: PreferenceValue<Name>) => setPreference(name, next)] as const;
}
