import { documentEndpoints, fileKindOf, UPLOAD_LIMITS, type DocumentRef, type PaperFileKind } from '@motcua/contracts';
import { Upload } from 'tus-js-client';
import { call, csrfToken } from './api-client.js';
import { ApiProblem, toProblem } from './api-problem.js';
import { shrunkImage } from './upload-image.js';

const UPLOADS = '/api/v1/uploads';
const RETRY_AFTER_MS = [1_000, 3_000, 8_000, 20_000];

export const UPLOAD_STAGES = ['preparing', 'sending', 'paused', 'checking', 'failed', 'done'] as const;
export type UploadStage = (typeof UPLOAD_STAGES)[number];

/** How far one file is; `sent` from 0 to 1. */
export interface UploadState {
  stage: UploadStage;
  sent: number;
  problem: ApiProblem | null;
  document: DocumentRef | null;
}

/** One file on its way. Pieces already there are kept: `resume` goes on after a pause, a lost network or a failure. */
export interface FileUpload {
  fileName: string;
  size: number;
  pause: () => void;
  resume: () => void;
  /** Stops for good and lets the server forget the pieces. */
  abort: () => void;
}

/** Kinds of files that a paper takes; absent = every kind that can be uploaded. */
export type AcceptedKinds = readonly PaperFileKind[] | undefined;

/** Media types of the kinds, as file dialogs want them. */
export const mediaTypesOf = (accepts: AcceptedKinds): string =>
  UPLOAD_LIMITS.mediaTypes.filter((type) => accepts?.includes(fileKindOf(type)) ?? true).join(',');

/** What is wrong with a file before a byte is sent; null = it may go. */
export function problemOfFile({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>, accepts?: AcceptedKinds): ApiProblem | null {
  const refused = (code: ApiProblem['code'], params: Record<string, unknown>) => new ApiProblem({ status: 422, code, params });
  const types: readonly string[] = UPLOAD_LIMITS.mediaTypes;
  if (size === 0) return refused('upload.empty-or-broken', { name });
  if (type !== '' && !types.includes(type)) return refused('upload.type', { name });
  if (type !== '' && accepts && !accepts.includes(fileKindOf(type))) return refused('upload.kind', { name, accepts });
  return size > UPLOAD_LIMITS.maxBytes ? refused('upload.too-large', { name, size, maxBytes: UPLOAD_LIMITS.maxBytes }) : null;
}

/** Tells the state of one upload until it is stopped. */
function teller(onState: (state: UploadState) => void) {
  let state: UploadState = { stage: 'preparing', sent: 0, problem: null, document: null };
  let isStopped = false;
  const put = (change: Partial<UploadState>): void => {
    if (isStopped) return;
    state = { ...state, ...change };
    onState(state);
  };
  return {
    put,
    fail: (error: unknown): void => put({ stage: 'failed', problem: toProblem(error) }),
    state: () => state,
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
    },
  };
}

type Teller = ReturnType<typeof teller>;

/** After the last piece: the server checks the content and answers with the document. */
async function complete(url: string | null, { put }: Teller): Promise<void> {
  put({ stage: 'checking', sent: 1 });
  const uploadId = url?.split('?')[0]?.split('/').at(-1) ?? '';
  put({ stage: 'done', document: await call(documentEndpoints.complete, { params: { uploadId } }) });
}

/** Makes the file ready and begins to send it; undefined when it may not go or was stopped meanwhile. */
async function begin(file: File, accepts: AcceptedKinds, tell: Teller): Promise<Upload | undefined> {
  const small = await shrunkImage(file);
  const problem = problemOfFile(small, accepts);
  if (problem) tell.fail(problem);
  if (problem || tell.isStopped()) return undefined;
  const interrupted = () => new ApiProblem({ status: 0, code: 'upload.interrupted', params: { percent: Math.floor(tell.state().sent * 100) } });
  const upload = tusUpload(small, accepts, {
    onProgress: (sent) => tell.put({ stage: 'sending', sent }),
    onError: () => tell.fail(interrupted()),
    onSent: (url) => void complete(url, tell).catch(tell.fail),
  });
  tell.put({ stage: 'sending' });
  upload.start();
  return upload;
}

/** Sends a file in pieces of 1 MB and has its content checked; `onState` tells every change. */
export function startUpload(file: File, onState: (state: UploadState) => void, accepts?: AcceptedKinds): FileUpload {
  const tell = teller(onState);
  let upload: Upload | undefined;
  const start = (): void => {
    begin(file, accepts, tell)
      .then((begun) => {
        upload = begun;
      })
      .catch(tell.fail);
  };
  onState(tell.state());
  start();
  return {
    fileName: file.name,
    size: file.size,
    pause: () => {
      void upload?.abort();
      tell.put({ stage: 'paused' });
    },
    resume: () => {
      tell.put({ stage: 'sending', problem: null });
      if (upload) upload.start();
      else start();
    },
    abort: () => {
      const isDone = tell.state().stage === 'done';
      tell.stop();
      void upload?.abort(!isDone).catch(() => undefined); // what stays behind is swept after 24 hours
    },
  };
}

interface TusEvents {
  onProgress: (sent: number) => void;
  onError: (error: unknown) => void;
  onSent: (url: string | null) => void;
}

function tusUpload(file: File, accepts: AcceptedKinds, { onProgress, onError, onSent }: TusEvents): Upload {
  const upload = new Upload(file, {
    endpoint: UPLOADS,
    chunkSize: UPLOAD_LIMITS.chunkBytes,
    retryDelays: RETRY_AFTER_MS,
    storeFingerprintForResuming: false,
    metadata: { name: file.name, filetype: file.type, ...(accepts && { accepts: accepts.join(' ') }) },
    onBeforeRequest: (request) => request.setHeader('x-csrf-token', csrfToken()),
    onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
    onError,
    onSuccess: () => onSent(upload.url),
  });
  return upload;
}
