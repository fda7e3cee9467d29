import { useEffect, useRef, useState } from 'react';
import { openPdf, type OpenPdf } from './pdf-document.js';
import { Loading } from './loading.js';
import styles from './file-viewer.module.css';

export interface PdfPageProps {
  url: string;
  page: number;
  zoom: number;
  turn: number;
  label: string;
  onPages: (pages: number) => void;
  onBroken: () => void;
}

/** One page of a PDF drawn on a canvas; pdf.js and its worker are fetched only here. */
export default function PdfPage({ url, page, zoom, turn, label, onPages, onBroken }: PdfPageProps) {
  const pdf = useOpenPdf(url, onPages, onBroken);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!pdf || !element) return undefined;
    const drawing = pdf.draw(element, { page, zoom, turn });
    return drawing.cancel;
  }, [pdf, page, zoom, turn]);
  if (!pdf) return <Loading />;
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}

function useOpenPdf(
  url: string,
  onPages: (pages: number) => void,
  onBroken: () => void,
): OpenPdf | undefined {
  const [pdf, setPdf] = useState<OpenPdf>();
  const tell = useRef({ onPages, onBroken });
  tell.current = { onPages, onBroken };
  useEffect(() => {
    let isWanted = true;
    const opening = openPdf(url);
    opening.then(
      (opened) => {
        if (!isWanted) return;
        setPdf(opened);
        tell.current.onPages(opened.pages);
      },
      () => (isWanted ? tell.current.onBroken() : undefined),
    );
    return () => {
      isWanted = false;
      void opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    };
  }, [url]);
  return pdf;
}
