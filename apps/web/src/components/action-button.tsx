import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useId, type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './icon.js';
import styles from './action-button.module.css';

/** `main` is filled and stands once on a screen; `quiet` looks like a link. */
export type ActionVariant = 'main' | 'second' | 'danger' | 'quiet';

export interface ActionButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'disabled' | 'style'
> {
  variant?: ActionVariant;
  icon?: TablerIcon;
  /** While sent: says `Đang gửi…`, ignores presses, stays focusable. */
  isBusy?: boolean;
  busyText?: string;
  /** Full width on phones. */
  isWide?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button: verb + object. A second press while busy does nothing. */
export function ActionButton(props: ActionButtonProps) {
  const {
    variant = 'second',
    icon,
    isBusy = false,
    busyText,
    isWide,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  const { t } = useTranslation('common');
  return (
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-variant={variant}
      data-wide={isWide || undefined}
      aria-disabled={isBusy || rest['aria-disabled'] || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon of={icon} />}
      <span>{isBusy ? (busyText ?? t('sending')) : children}</span>
    </button>
  );
}

export interface ReasonedButtonProps extends ActionButtonProps {
  /** Why it cannot be pressed now; stands under the button in words. No reason = a plain button. */
  reason?: string | undefined;
}

/** A button that is not possible now stays present, focusable and explained (screens.md §4, `no right`). */
export function ReasonedButton({ reason, onClick, ...rest }: ReasonedButtonProps) {
  const id = useId();
  if (!reason) return <ActionButton {...rest} onClick={onClick} />;
  return (
    <span className={styles.reasoned}>
      <ActionButton
        {...rest}
        aria-disabled
        aria-describedby={id}
        onClick={(event) => event.preventDefault()}
      />
      <span id={id} className={styles.reason}>
        {reason}
      </span>
    </span>
  );
}

export interface ActionLinkProps {
  to: string;
  variant?: ActionVariant;
  icon?: TablerIcon;
  isWide?: boolean;
  /** A file or another origin instead of a screen. */
  isFile?: boolean;
  download?: boolean;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ActionLink({
  to,
  variant = 'second',
  icon,
  isWide,
  isFile = false,
  download = false,
  children,
}: ActionLinkProps) {
  const look = {
    className: styles.button,
    'data-variant': variant,
    'data-wide': isWide || undefined,
    'data-print': 'plain',
  };
  const content = (
    <>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </>
  );
  if (!isFile)
    return (
      <Link to={to} {...look}>
        {content}
      </Link>
    );
  return (
    <a href={to} download={download || undefined} {...look}>
      {content}
    </a>
  );
}
