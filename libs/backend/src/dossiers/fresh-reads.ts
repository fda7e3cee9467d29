interface Reading {
  running: Promise<unknown>;
  next: Promise<unknown> | null;
}

/**
 * One reading at a time for each question. Who asks meanwhile shares the next one with all others who do: many askers cost
 * few readings, and no answer is older than its question. Nothing is kept.
 */
export class FreshReads {
  private readonly readings = new Map<string, Reading>();

  /** @param key names the question completely: the same key must mean the same type and the same answer */
  run<T>(key: string, read: () => Promise<T>): Promise<T> {
    const reading = this.readings.get(key);
    if (!reading) return this.start(key, read);
    const again = () => this.start(key, read);
    reading.next ??= reading.running.then(again, again);
    return reading.next as Promise<T>;
  }

  private start<T>(key: string, read: () => Promise<T>): Promise<T> {
    const running = read();
    const reading: Reading = { running, next: null };
    this.readings.set(key, reading);
    const forget = () => void (reading.next === null && this.readings.delete(key));
    running.then(forget, forget);
    return running;
  }
}
