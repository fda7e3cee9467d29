import { SingleBar } from 'cli-progress';

/** Shows how far a file has been read. */
export interface FileProgress {
  at(progress: { bytes: number; ofBytes: number; rows: number }): void;
  done(): void;
}

const LINE_EVERY_MS = 2_000;

function bar(file: string): FileProgress {
  const shown = new SingleBar({ format: `${file} {bar} {percentage} %, {rows} rows`, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  shown.start(1, 0, { rows: 0 });
  return {
    at({ bytes, ofBytes, rows }) {
      shown.setTotal(ofBytes);
      shown.update(bytes, { rows });
    },
    done: () => shown.stop(),
  };
}

/** Without a terminal: a line every two seconds. */
function lines(file: string, say: (line: string) => void): FileProgress {
  let next = performance.now() + LINE_EVERY_MS;
  return {
    at({ bytes, ofBytes, rows }) {
      if (performance.now() < next) return;
      next = performance.now() + LINE_EVERY_MS;
      say(`  ${file}: ${Math.round((bytes / ofBytes) * 100)} %, ${rows} rows`);
    },
    done: () => undefined,
  };
}

/** A progress bar on a terminal, lines elsewhere. */
export function fileProgress(file: string, say: (line: string) => void): FileProgress {
  return process.stderr.isTTY ? bar(file) : lines(file, say);
}
