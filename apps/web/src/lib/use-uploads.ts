import type { DocumentRef } from '@motcua/contracts';
import { useEffect, useRef, useState } from 'react';
import { v4 as randomUuid } from 'uuid';
import { announce } from './announce.js';
import { startUpload, type AcceptedKinds, type FileUpload, type UploadState } from './upload.js';

/** A file on its way, as a list shows it. */
export interface UploadItem extends UploadState {
  id: string;
  fileName: string;
  size: number;
}

export interface UploadWords {
  /** `Đang tải Giấy chứng sinh, 50%` */
  progress: (fileName: string, percent: number) => string;
  done: (fileName: string) => string;
}

const QUARTERS = [0.25, 0.5, 0.75];

/**
 * Uploads of one control. `onDone` gets each document once it has been checked; its row then leaves the list. Quarters are
 * announced (screens.md §4.2.5). Leaving the screen stops what is still on its way.
 */
export function useUploads(words: UploadWords, onDone: (document: DocumentRef) => void, accepts?: AcceptedKinds) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const running = useRef(new Map<string, FileUpload>());
  const latest = useRef({ words, onDone });
  latest.current = { words, onDone };
  useEffect(() => {
    const uploads = running.current;
    return () => uploads.forEach((upload) => upload.abort());
  }, []);

  const drop = (id: string): void => {
    running.current.delete(id);
    setItems((all) => all.filter((item) => item.id !== id));
  };

  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const id = randomUuid();
      const head = { id, fileName: file.name, size: file.size };
      const announceQuarter = quarters((percent) => announce(latest.current.words.progress(file.name, percent)));
      const onState = (state: UploadState): void => {
        announceQuarter(state.sent);
        setItems((all) => put(all, { ...head, ...state }));
        if (state.stage !== 'done' || !state.document) return;
        drop(id);
        announce(latest.current.words.done(file.name));
        latest.current.onDone(state.document);
      };
      running.current.set(id, startUpload(file, onState, accepts));
    }
  };

  const of = (id: string): FileUpload | undefined => running.current.get(id);
  const abort = (id: string): void => {
    of(id)?.abort();
    drop(id);
  };
  return { items, add, pause: (id: string) => of(id)?.pause(), resume: (id: string) => of(id)?.resume(), abort };
}

/** Tells each quarter once. */
function quarters(tell: (percent: number) => void): (sent: number) => void {
  let told = 0;
  return (sent) => {
    const passed = QUARTERS.filter((quarter) => sent >= quarter).length;
    if (passed > told) tell(passed * 25);
    told = Math.max(told, passed);
  };
}

const put = (all: readonly UploadItem[], item: UploadItem): UploadItem[] =>
  all.some(({ id }) => id === item.id) ? all.map((one) => (one.id === item.id ? item : one)) : [...all, item];
