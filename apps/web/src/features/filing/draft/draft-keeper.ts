import type { DossierDraft, DraftPatch } from '@motcua/contracts';
import { isSignedOut, isTransient, toProblem, type ApiProblem } from '../../../lib/api-problem.js';
import type { LocalCopy } from './local-copy.js';
import { isEmptyPending, mergePending, overlay, partsOf, patchOf, type Pending } from './pending.js';

/** Saved this long after the last key (screens.md §1.3). */
export const SAVE_AFTER_MS = 2_000;
/** What is typed is shown to the rest of the page when the typing pauses this long: rules of a long form are not asked at every key. */
export const SETTLE_AFTER_MS = 150;
const RETRY_AFTER_MS = [5_000, 15_000, 30_000, 60_000];

/** SAVED: all is on the server. WAITING, SAVING: on its way. OFFLINE: kept here, tried again. REFUSED: the server says no. */
export type SaveStatus = 'SAVED' | 'WAITING' | 'SAVING' | 'OFFLINE' | 'REFUSED';

/** An answer that another device had changed: ours was kept, this was theirs. */
export interface Conflict {
  key: string;
  otherValue: unknown;
}

export interface KeeperState {
  draft: DossierDraft;
  status: SaveStatus;
  problem: ApiProblem | null;
  conflicts: Conflict[];
}

export interface KeeperWorld {
  save: (patch: DraftPatch) => Promise<{ draft: DossierDraft; conflicts: Conflict[] }>;
  keepCopy: (copy: Omit<LocalCopy, 'accountId'> | undefined) => void;
  onSignedOut: () => void;
}

/**
 * Holds one draft while it is written: what was typed is shown at once, kept on this machine, and saved 2 s after the last
 * key or when asked. A save that failed goes on by itself; nothing typed is ever dropped.
 */
export class DraftKeeper {
  private server: DossierDraft;
  private pending: Pending;
  private sending: Pending = {};
  private seenRevision: number;
  private inFlight: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private state: KeeperState;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: DossierDraft,
    copy: Pick<LocalCopy, 'baseRevision' | 'pending'> | undefined,
    private readonly world: KeeperWorld,
  ) {
    this.server = draft;
    this.pending = copy?.pending ?? {};
    this.seenRevision = copy?.baseRevision ?? draft.revision;
    this.state = { draft: overlay(draft, this.pending), status: 'SAVED', problem: null, conflicts: [] };
    if (!isEmptyPending(this.pending)) this.schedule(SAVE_AFTER_MS, 'WAITING');
  }

  readonly snapshot = (): KeeperState => this.state;

  readonly subscribe = (notify: () => void): (() => void) => {
    this.listeners.add(notify);
    return () => this.listeners.delete(notify);
  };

  /** Revision of the server's draft, for sending. */
  get revision(): number {
    return this.server.revision;
  }

  get hasUnsaved(): boolean {
    return !isEmptyPending(this.pending) || !isEmptyPending(this.sending);
  }

  /** One answer; an empty one removes it. */
  answer(key: string, value: unknown): void {
    this.change(answered(key, value));
  }

  /** One answer while it is typed: kept at once, shown when the typing pauses, the field is left or anything else changes. */
  type(key: string, value: unknown): void {
    this.pending = mergePending(this.pending, answered(key, value));
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    this.pause = setTimeout(this.settle, SETTLE_AFTER_MS);
  }

  /** Shows what was typed. @returns the state with it */
  readonly settle = (): KeeperState => {
    if (this.pause !== undefined) this.schedule(SAVE_AFTER_MS, 'WAITING');
    return this.state;
  };

  /** Any change; saved after a pause. */
  change(change: Pending): void {
    this.pending = mergePending(this.pending, change);
    this.schedule(SAVE_AFTER_MS, 'WAITING');
  }

  /** What another device saved meanwhile, read again. */
  take(draft: DossierDraft): void {
    if (draft.revision <= this.server.revision) return;
    this.server = draft;
    if (!this.hasUnsaved) this.seenRevision = draft.revision;
    this.show({});
  }

  /** Told once, then gone. */
  forgetConflict(key: string): void {
    this.show({ conflicts: this.state.conflicts.filter((conflict) => conflict.key !== key) });
  }

  /** Saves now. @returns whether everything has reached the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.inFlight) await this.inFlight;
    if (isEmptyPending(partsOf(this.pending).ready)) {
      if (this.state.status === 'WAITING') this.show({ status: 'SAVED' });
    } else {
      this.inFlight ??= this.send().finally(() => {
        this.inFlight = undefined;
      });
      await this.inFlight;
    }
    return !this.hasUnsaved;
  }

  private schedule(afterMs: number, status: SaveStatus): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), afterMs);
    this.show({ status });
  }

  private async send(): Promise<void> {
    const { ready, waiting } = partsOf(this.pending);
    this.sending = ready;
    this.pending = waiting;
    this.show({ status: 'SAVING' });
    try {
      this.accept(await this.world.save(patchOf(this.sending, this.seenRevision)));
    } catch (error) {
      this.pending = mergePending(this.sending, this.pending);
      this.sending = {};
      this.fail(toProblem(error));
    }
  }

  private accept({ draft, conflicts }: { draft: DossierDraft; conflicts: Conflict[] }): void {
    this.sending = {};
    this.failures = 0;
    this.server = draft;
    this.seenRevision = draft.revision;
    const known = this.state.conflicts.filter(({ key }) => !conflicts.some((conflict) => conflict.key === key));
    this.show({ status: 'SAVED', problem: null, conflicts: [...known, ...conflicts] });
    if (!isEmptyPending(partsOf(this.pending).ready)) this.schedule(SAVE_AFTER_MS, 'WAITING');
  }

  private fail(problem: ApiProblem): void {
    if (isSignedOut(problem)) this.world.onSignedOut();
    const comesBack = isTransient(problem) || isSignedOut(problem);
    const afterMs = RETRY_AFTER_MS[Math.min(this.failures, RETRY_AFTER_MS.length - 1)] ?? SAVE_AFTER_MS;
    this.failures += 1;
    if (comesBack) this.schedule(afterMs, 'OFFLINE');
    this.show({ status: comesBack ? 'OFFLINE' : 'REFUSED', problem });
  }

  private show(change: Partial<KeeperState>): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    const unsaved = mergePending(this.sending, this.pending);
    this.state = { ...this.state, draft: overlay(this.server, unsaved), ...change };
    this.world.keepCopy(isEmptyPending(unsaved) ? undefined : { baseRevision: this.seenRevision, pending: unsaved });
    this.listeners.forEach((notify) => notify());
  }
}

const answered = (key: string, value: unknown): Pending => ({ answers: { [key]: value === undefined || value === '' ? null : value } });
