import { getDocument, GlobalWorkerOptions, type RenderTask } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

const NARROWEST = 200;

export interface PdfView {
  page: number;
  zoom: number;
  turn: number;
}

/** A PDF that has been read; `close` frees its worker memory. */
export interface OpenPdf {
  pages: number;
  draw: (canvas: HTMLCanvasElement, view: PdfView) => { cancel: () => void };
  close: () => void;
}

/** Width that a page gets at the size `fit`, in CSS pixels. */
function roomFor(canvas: HTMLCanvasElement): number {
  const frame = canvas.parentElement;
  if (!frame) return NARROWEST;
  const { paddingLeft, paddingRight } = getComputedStyle(frame);
  return Math.max(NARROWEST, frame.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}

/** Reads a PDF in pdf.js's own worker file, without `eval` and WebAssembly, which the content policy forbids. Rejects when it is broken. */
export async function openPdf(url: string): Promise<OpenPdf> {
  const loading = getDocument({
    url,
    standardFontDataUrl: '/pdf-fonts/',
    useWasm: false,
    withCredentials: true,
  });
  const document = await loading.promise;
  const draw: OpenPdf['draw'] = (canvas, view) => {
    let task: RenderTask | undefined;
    let isCancelled = false;
    void document.getPage(view.page).then((page) => {
      if (isCancelled) return;
      const rotation = (page.rotate + view.turn) % 360;
      const scale = (view.zoom * roomFor(canvas)) / page.getViewport({ scale: 1, rotation }).width;
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio, rotation });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.style.width = `${viewport.width / window.devicePixelRatio}px`;
      task = page.render({ canvas, viewport });
      task.promise.catch(() => undefined); // a cancelled drawing is replaced by the next one
    });
    return {
      cancel: () => {
        isCancelled = true;
        task?.cancel();
      },
    };
  };
  return { pages: document.numPages, draw, close: () => void loading.destroy() };
}
