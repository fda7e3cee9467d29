interface Reading {
  /** How many changes there had been when it began. */
  changes: number;
  running: Promise<unknown>;
  next: Promise<unknown> | null;
}

interface Kept {
  answer: unknown;
  until: number;
}

/** An answer is used again for so many times as long as it took to find, but for no longer than a second. */
const TIMES_KEPT = 40;
const LONGEST_MS = 1000;
const MOST_KEPT = 1000;

/**
 * Answers that many ask for at the same time and that are dear to find. One reading at a time for each question; who asks
 * meanwhile shares it, or the next one when something has changed since it began. What was found serves a moment longer, in
 * proportion to its price: a quick answer is always found anew, a dear one takes up a fortieth of one connection at most.
 * `forget` says that something has changed here.
 */
export class SharedCounts {
  private readonly readings = new Map<string, Reading>();
  private readonly kept = new Map<string, Kept>();
  private changes = 0;

  /** @param key names the question completely: the same key must mean the same type and the same answer */
  run<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(key);
    if (kept && performance.now() < kept.until) return Promise.resolve(kept.answer as T);
    const reading = this.readings.get(key);
    if (!reading) return this.start(key, read);
    if (reading.changes === this.changes) return reading.running as Promise<T>;
    const again = () => this.start(key, read);
    reading.next ??= reading.running.then(again, again);
    return reading.next as Promise<T>;
  }

  /** No answer found before now is given to who asks from now on. */
  forget(): void {
    this.changes += 1;
    this.kept.clear();
  }

  private start<T>(key: string, read: () => Promise<T>): Promise<T> {
    const { changes } = this;
    const began = performance.now();
    const running = read();
    const reading: Reading = { changes, running, next: null };
    this.readings.set(key, reading);
    const done = () => void (reading.next === null && this.readings.delete(key));
    running.then((answer) => {
      if (changes === this.changes) this.keep(key, { answer, took: performance.now() - began });
      done();
    }, done);
    return running;
  }

  private keep(key: string, { answer, took }: { answer: unknown; took: number }): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { answer, until: performance.now() + Math.min(took * TIMES_KEPT, LONGEST_MS) });
  }
}
