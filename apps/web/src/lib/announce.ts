/** Things said by themselves (screens.md §4.2.5): `polite` = done, found, copied; `urgent` = not saved, network lost, stale version. */
export type Announcement = { text: string; urgent: boolean; at: number };

let current: Announcement = { text: '', urgent: false, at: 0 };
const listeners = new Set<() => void>();

function publish(text: string, urgent: boolean): void {
  current = { text, urgent, at: current.at + 1 };
  listeners.forEach((notify) => notify());
}

/** Says a state to screen readers without moving the focus. */
export const announce = (text: string): void => publish(text, false);

/** Interrupts: only for a failure to save, a lost network while sending and a stale version. */
export const announceUrgent = (text: string): void => publish(text, true);

/** For the live regions at the root of the page. */
export const announcements = {
  current: (): Announcement => current,
  subscribe: (notify: () => void) => {
    listeners.add(notify);
    return () => {
      listeners.delete(notify);
    };
  },
};
