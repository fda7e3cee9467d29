import { instant, type Instant } from '@motcua/domain';

/** The only source of time in the backend. Read it once in a use case and pass the moment on. */
export abstract class Clock {
  /** This moment as the domain counts: whole milliseconds since 1970. */
  abstract now(): Instant;

  /** This moment as a `Date`, for parameters of SQL. */
  date(): Date {
    return new Date(this.now());
  }
}

/** Time of the machine. */
export class SystemClock extends Clock {
  override now(): Instant {
    return instant(Date.now());
  }
}

/** A clock that stands still until it is told otherwise: for tests and for making demo data in the past. */
export class FixedClock extends Clock {
  private current: Instant;

  /** @param at ISO 8601 with offset or Z, or a moment */
  constructor(at: string | Instant) {
    super();
    this.current = momentOf(at);
  }

  override now(): Instant {
    return this.current;
  }

  /** Moves to a moment, earlier or later. */
  set(at: string | Instant): void {
    this.current = momentOf(at);
  }

  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.current = instant(this.current + ms);
  }
}

function momentOf(at: string | Instant): Instant {
  return typeof at === 'string' ? instant(Date.parse(at)) : at;
}
