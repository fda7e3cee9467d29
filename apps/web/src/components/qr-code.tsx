import styles from './qr-code.module.css';

/** A QR picture made by the server, with its quiet zone, at least 22 mm on paper. `label` says where it leads. */
export function QrCode({ src, label }: { src: string; label: string }) {
  return <img className={styles.code} src={src} alt={label} width={152} height={152} />;
}
