import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './action-button.js';
import { Icon } from './icon.js';
import styles from './dialog.module.css';

export interface DialogProps {
  isOpen: boolean;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Acts at the foot, the main one first. */
  actions?: ReactNode;
  isLarge?: boolean;
}

/** A native modal dialog: focus goes to the heading, stays inside and returns to the opener; `Esc` closes. */
export function Dialog({ isOpen, title, onClose, children, actions, isLarge = false }: DialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-large={isLarge || undefined}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} id={headingId} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        >
          <Icon of={IconX} />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  /** A question with the object: `Rút hồ sơ H24.12-260416-0007?` */
  title: ReactNode;
  /** The consequence. */
  children: ReactNode;
  /** The act, verb + object. */
  act: string;
  /** The way back, by default `Quay lại`; never `Hủy`. */
  back?: string;
  isDanger?: boolean;
  isBusy?: boolean;
  onAct: () => void;
  onBack: () => void;
}

/** Only for acts that cannot be taken back, after the form is complete (screens.md §5.6). */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, act, back, isDanger = false, isBusy = false, onAct, onBack } = props;
  const { t } = useTranslation('common');
  const actions = (
    <>
      <ActionButton variant={isDanger ? 'danger' : 'main'} isBusy={isBusy} onClick={onAct}>
        {act}
      </ActionButton>
      <ActionButton onClick={onBack}>{back ?? t('back')}</ActionButton>
    </>
  );
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onBack} actions={actions}>
      {children}
    </Dialog>
  );
}
