let isPressed = false;

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (isPressed = true), true);
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (isPressed = false), true);
}

/**
 * Runs when the press that left a field is over. A fault that vanishes while the button of the mouse is down moves the page, and
 * the press lands beside what it was meant for.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) return run();
  document.addEventListener('pointerup', () => setTimeout(run), { once: true });
}
