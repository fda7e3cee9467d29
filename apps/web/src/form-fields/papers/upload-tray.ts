import { UPLOAD_LIMITS, type DocumentRef } from '@motcua/contracts';
import { ApiProblem } from '../../lib/api-problem.js';
import { problemOfFile, startUpload, type AcceptedKinds, type FileUpload, type UploadState } from '../../lib/upload.js';

/** One file on its way to a paper. */
export interface TrayItem {
  id: number;
  paperKey: string;
  fileName: string;
  size: number;
  state: UploadState;
  /** The file that this one takes the place of. */
  replaces: string | undefined;
}

export interface TrayWorld {
  /** A file has arrived and was found in order. */
  onDone: (paperKey: string, document: DocumentRef, replaces: string | undefined) => void;
  start?: typeof startUpload;
}

const refused = (problem: ApiProblem): UploadState => ({ stage: 'failed', sent: 0, problem, document: null });

/** A picture is shrunk before it is sent, so its size is judged afterwards. */
const isPicture = (file: File): boolean => file.type.startsWith('image/');

/** Files on their way, for all papers of a page; they go on while the person turns to other pages. */
export class UploadTray {
  private items: readonly TrayItem[] = [];
  private readonly uploads = new Map<number, FileUpload>();
  private readonly listeners = new Set<() => void>();
  private nextId = 1;

  constructor(private readonly world: TrayWorld) {}

  readonly snapshot = (): readonly TrayItem[] => this.items;

  readonly subscribe = (notify: () => void): (() => void) => {
    this.listeners.add(notify);
    return () => this.listeners.delete(notify);
  };

  /** Files that were neither refused nor finished. */
  get isBusy(): boolean {
    return this.items.some(({ state }) => state.stage !== 'failed');
  }

  add(paperKey: string, file: File, { replaces, accepts }: { replaces?: string | undefined; accepts?: AcceptedKinds } = {}): void {
    const id = this.nextId++;
    const item = { id, paperKey, fileName: file.name, size: file.size, replaces };
    const judged = isPicture(file) && file.size > 0 ? { name: file.name, type: file.type, size: 1 } : file;
    const problem = problemOfFile(judged, accepts);
    const first: UploadState = problem
      ? refused(problem)
      : { stage: 'preparing', sent: 0, problem: null, document: null };
    this.show([...this.items, { ...item, state: first }]);
    if (problem) return;
    const start = this.world.start ?? startUpload;
    this.uploads.set(
      id,
      start(file, (state) => this.changed(id, state), accepts),
    );
  }

  /** Too many files for one paper: told at the paper, nothing is sent. */
  refuseTooMany(paperKey: string, fileName: string): void {
    const problem = new ApiProblem({
      status: 422,
      code: 'upload.too-many',
      params: { max: UPLOAD_LIMITS.maxFilesPerPaper },
    });
    this.show([
      ...this.items,
      { id: this.nextId++, paperKey, fileName, size: 0, replaces: undefined, state: refused(problem) },
    ]);
  }

  pause(id: number): void {
    this.uploads.get(id)?.pause();
  }

  resume(id: number): void {
    this.uploads.get(id)?.resume();
  }

  /** Whether going on can help: a file that was refused has to be chosen anew. */
  canResume(id: number): boolean {
    const item = this.items.find((one) => one.id === id);
    return this.uploads.has(id) && (item?.state.stage === 'paused' || isInterrupted(item?.state));
  }

  /** The network is back: what it cut off goes on. */
  resumeInterrupted(): void {
    this.items.filter(({ state }) => isInterrupted(state)).forEach(({ id }) => this.resume(id));
  }

  remove(id: number): void {
    this.uploads.get(id)?.abort();
    this.uploads.delete(id);
    this.show(this.items.filter((item) => item.id !== id));
  }

  private changed(id: number, state: UploadState): void {
    const item = this.items.find((one) => one.id === id);
    if (!item) return;
    if (state.stage !== 'done' || !state.document) {
      this.show(this.items.map((one) => (one.id === id ? { ...one, state } : one)));
      return;
    }
    this.uploads.delete(id);
    this.show(this.items.filter((one) => one.id !== id));
    this.world.onDone(item.paperKey, state.document, item.replaces);
  }

  private show(items: readonly TrayItem[]): void {
    this.items = items;
    this.listeners.forEach((notify) => notify());
  }
}

const isInterrupted = (state: UploadState | undefined): boolean =>
  state?.stage === 'failed' &&
  (state.problem?.code === 'upload.interrupted' ||
    state.problem?.code === 'network' ||
    (state.problem?.status ?? 0) >= 500);
