import { useSyncExternalStore } from 'react';
import { announcements } from '../lib/announce.js';

/** The only live regions of the page; `announce` and `announceUrgent` write here. */
export function LiveRegions() {
  const { text, urgent, at } = useSyncExternalStore(announcements.subscribe, announcements.current);
  return (
    <div className="visually-hidden">
      <div role="status">{!urgent && <span key={at}>{text}</span>}</div>
      <div role="alert">{urgent && <span key={at}>{text}</span>}</div>
    </div>
  );
}
