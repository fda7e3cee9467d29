/** A file that was ordered. */
export interface MadeFile {
  bytes: Uint8Array;
  /** Null for sheets of cells. */
  pages: number | null;
  name: string;
  mediaType: string;
}

/** Tells how many slips or rows are done. */
export type Progress = (done: number) => Promise<void>;
