import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { UploadTray, type TrayItem, type TrayWorld } from './upload-tray.js';

/** A tray for this screen. `onDone` is always the newest one; uploads cut off by the network go on when it is back. */
export function useUploadTray(onDone: TrayWorld['onDone']): UploadTray {
  const latest = useRef(onDone);
  latest.current = onDone;
  const [tray] = useState(() => new UploadTray({ onDone: (...arrived) => latest.current(...arrived) }));
  useEffect(() => {
    const goOn = (): void => tray.resumeInterrupted();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [tray]);
  return tray;
}

/** What is on its way now. */
export const useTrayItems = (tray: UploadTray): readonly TrayItem[] =>
  useSyncExternalStore(tray.subscribe, tray.snapshot);
