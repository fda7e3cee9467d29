/** The queues with their counters, in the rail of the staff shell. */
export function DeskRail() {
  return null;
}
