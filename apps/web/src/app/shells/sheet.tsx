import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import styles from './sheet.module.css';

export interface SheetProps {
  /** What the button shows and is named by. */
  label: ReactNode;
  onOpen?: () => void;
  children: ReactNode;
}

/** A small sheet under its button in a header. Closes with `Esc`, when the focus leaves it and when the page changes. */
export function Sheet({ label, onOpen, children }: SheetProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  useEffect(() => setIsOpen(false), [pathname]);
  const toggle = (): void => {
    if (!isOpen) onOpen?.();
    setIsOpen(!isOpen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  return (
    <div className={styles.place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button ref={button} type="button" className={styles.button} aria-expanded={isOpen} onClick={toggle}>
        {label}
      </button>
      {isOpen && <div className={styles.sheet}>{children}</div>}
    </div>
  );
}
