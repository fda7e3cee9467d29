/**
 * A question asked again while it is being answered gets that very answer, so that many managers opening the same page
 * cost one reading. Nothing is kept once it is answered.
 */
export class SharedReads {
  private readonly running = new Map<string, Promise<unknown>>();

  /** @param key names the question completely: the same key must mean the same type and the same answer */
  run<T>(key: string, read: () => Promise<T>): Promise<T> {
    const running = this.running.get(key);
    if (running) return running as Promise<T>;
    const started = read().finally(() => this.running.delete(key));
    this.running.set(key, started);
    return started;
  }
}
