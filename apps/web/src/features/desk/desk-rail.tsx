import { Suspense } from 'react';
import { DeskQueues } from './components/queue/desk-queues.js';

/** The queues with their counters, in the rail of the staff shell. Its words may arrive after the shell. */
export function DeskRail() {
  return (
    <Suspense fallback={null}>
      <DeskQueues />
    </Suspense>
  );
}
