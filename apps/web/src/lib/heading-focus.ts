/**
 * After a change of route the focus goes to the page's `h1` (screens.md §4.2.1), whenever that is drawn: the page may still be loading.
 * The router marks the change; the first heading that appears takes the focus once.
 */
let isAwaited = false;

export const headingFocus = {
  /** The route changed: the next heading takes the focus. */
  expect: (): void => {
    isAwaited = true;
  },
  /** Something better took the focus, such as the row that was left. */
  cancel: (): void => {
    isAwaited = false;
  },
  /** Focuses the heading if one is awaited. */
  offer: (heading: HTMLElement | null): void => {
    if (!isAwaited || !heading) return;
    isAwaited = false;
    heading.focus({ preventScroll: true });
  },
};
