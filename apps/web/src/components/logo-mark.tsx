import styles from './logo-mark.module.css';

/** The open door; on the dark staff header the one-colour version keeps its contrast. */
export function LogoMark({ size = 32 }: { size?: number }) {
  return <img src="/logo.svg" alt="" width={size} height={size} className={styles.mark} />;
}
