import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './dialog.js';

export interface LeaveGuardProps {
  /** Asked at the moment of leaving. */
  isDirty: () => boolean;
  title: string;
  leave: string;
  stay: string;
  /** What becomes of the unsaved words. */
  children: ReactNode;
}

/** Asks once before a page with unsaved words is left; closing the window is asked by the browser. */
export function LeaveGuard({ isDirty, title, leave, stay, children }: LeaveGuardProps) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => (isDirty() ? event.preventDefault() : undefined);
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return (
    <ConfirmDialog isOpen={blocker.state === 'blocked'} title={title} act={leave} back={stay} onAct={() => blocker.proceed?.()} onBack={() => blocker.reset?.()}>
      <p>{children}</p>
    </ConfirmDialog>
  );
}
