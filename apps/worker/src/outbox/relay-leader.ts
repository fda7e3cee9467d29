import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, describeError, OUTBOX_CHANNEL, type Config } from '@motcua/backend/platform';
import pg from 'pg';
import { Relay } from './relay.js';

/** Any number; whoever holds this lock of the database is the leader. */
const LEADER_LOCK = 4_846_003;
/** A lost wake-up costs at most this much. */
const POLL_MS = 1000;
/** How soon another worker takes over after a leader is gone. */
const APPLY_AGAIN_MS = 1000;

/**
 * Keeps exactly one relay running over all worker processes. The lock belongs to a connection of its own, so PostgreSQL
 * frees it the moment the leader dies. The same connection hears the writers' wake-ups.
 */
@Injectable()
export class RelayLeader implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RelayLeader.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly relay: Relay,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Begins to apply for the lead and returns at once. */
  start(): void {
    this.running = this.applyUntilStopped();
  }

  /** Finishes the round under way and frees the lead. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async applyUntilStopped(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.leadOnce();
      } catch (error) {
        this.logger.warn(`the relay lost its database: ${describeError(error).message}`);
      }
      await pauseUnless(this.stopping.signal);
    }
  }

  /** Waits for the lead, leads, and returns when the connection is lost or the process stops. */
  private async leadOnce(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true, application_name: 'motcua relay' });
    const lost = new AbortController();
    client.on('error', () => lost.abort()).on('end', () => lost.abort());
    try {
      await client.connect();
      const ended = AbortSignal.any([lost.signal, this.stopping.signal]);
      while (!ended.aborted && !(await winsLead(client))) await pauseUnless(ended);
      if (!ended.aborted) await this.lead(client, ended);
    } finally {
      await client.end().catch(() => undefined); // already gone
    }
  }

  private async lead(client: pg.Client, ended: AbortSignal): Promise<void> {
    this.logger.log('leads the relay');
    const bell = new Bell(ended);
    client.on('notification', () => bell.ring());
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    while (!ended.aborted) {
      await this.relay.drain();
      await bell.heard(POLL_MS);
    }
  }
}

async function winsLead(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LEADER_LOCK]);
  return rows[0]?.won ?? false;
}

async function pauseUnless(signal: AbortSignal): Promise<void> {
  await pause(APPLY_AGAIN_MS, undefined, { signal }).catch(() => undefined); // cut short by the end
}

/** Remembers a ring until somebody hears it, so that none is lost between two waits. */
class Bell {
  private hasRung = false;
  private wake: (() => void) | undefined;

  constructor(private readonly ended: AbortSignal) {
    ended.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.hasRung = true;
    this.wake?.();
  }

  /** Resolves at the next ring (at once when one is pending), or after so many milliseconds. */
  async heard(withinMs: number): Promise<void> {
    if (!this.hasRung && !this.ended.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.hasRung = false;
    this.wake = undefined;
  }
}
