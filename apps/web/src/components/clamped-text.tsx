import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './clamped-text.module.css';

export interface ClampedTextProps {
  children: ReactNode;
  /** Lines shown before `Xem nguyên văn`; print always shows everything. */
  lines?: 2 | 3 | 6;
  lang?: 'vi';
}

/** A long official text cut after some lines, with `Xem nguyên văn` only when something is hidden. */
export function ClampedText({ children, lines = 2, lang }: ClampedTextProps) {
  const { t } = useTranslation('common');
  const text = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const element = text.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setIsCut((was) => (isOpen ? was : element.scrollHeight > element.clientHeight + 1)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen, children]);
  return (
    <div>
      <div ref={text} className={styles.text} data-lines={isOpen ? undefined : lines} lang={lang}>
        {children}
      </div>
      {isCut && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          data-print="hide"
        >
          {isOpen ? t('clamp.less') : t('clamp.more')}
        </button>
      )}
    </div>
  );
}
