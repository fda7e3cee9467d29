import { useEffect, useState } from 'react';
import styles from './qr-code.module.css';

interface Modules {
  size: number;
  path: string;
}

const QUIET = 4;

async function draw(text: string): Promise<Modules> {
  const { create } = await import('qrcode');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (bit, index) => (bit ? `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z` : ''));
  return { size: size + 2 * QUIET, path: dark.join('') };
}

/** A QR code as a picture of its own, with its quiet zone, at least 22 mm on paper. `label` says where it leads. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [modules, setModules] = useState<Modules>();
  useEffect(() => {
    let isWanted = true;
    void draw(text).then((drawn) => (isWanted ? setModules(drawn) : undefined));
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (!modules) return <div className={styles.code} aria-hidden="true" />;
  return (
    <svg className={styles.code} viewBox={`0 0 ${modules.size} ${modules.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={modules.path} fill="#000" />
    </svg>
  );
}
