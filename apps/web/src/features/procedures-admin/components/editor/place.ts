import { fieldIdOf } from '../../../../components/forms/use-faults.js';

/** Part of the editor that holds a place: `chung`, or the number of a case. */
export const GENERAL = 'chung';

/** Part that a path of the body or the id of its control stands in. */
export function partOf(place: string): string {
  return /^(?:q-)?cases[.-](\d+)/.exec(place)?.[1] ?? GENERAL;
}

/** The address of a place inside the editor. */
export function placeHref(editor: string, place: string): string {
  return `${editor}?phan=${partOf(place)}#${fieldIdOf(place)}`;
}

/** The control with this id, else the first inside it, else the nearest part around it. */
export function findPlace(id: string): HTMLElement | null {
  if (!id.startsWith('q-')) return null;
  const exact = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}-"]`);
  return exact ?? findPlace(id.slice(0, id.lastIndexOf('-')));
}
