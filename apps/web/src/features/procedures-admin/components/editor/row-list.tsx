import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { Row } from '../../../../components/stack.js';
import styles from './row-list.module.css';

export interface RowListProps<Item> {
  /** Where the list stands in what is sent. */
  path: string;
  title: string;
  help?: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  nameOf: (item: Item) => string;
  addLabel: string;
  makeNew: () => NoInfer<Item>;
  children: (item: Item, place: { path: string; put: (change: Partial<Item>) => void }) => ReactNode;
}

/** Rows that are added, moved by buttons and removed. */
export function RowList<Item extends object>(props: RowListProps<Item>) {
  const { path, title, help, items, onChange, addLabel, makeNew, children } = props;
  const { t } = useTranslation('procedures-admin');
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number): void => {
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll(':scope > fieldset')[index];
      (row?.querySelector<HTMLElement>('input, select, textarea') ?? list.current)?.focus();
    });
  };
  const change = (next: Item[], focused: number): void => {
    onChange(next);
    focusRow(focused);
  };
  return (
    <div ref={list} id={fieldIdOf(path)} tabIndex={-1} className={styles.list} role="group" aria-label={title}>
      <h3>{title}</h3>
      {help && <p className={styles.help}>{help}</p>}
      {items.length === 0 && <p className={styles.help}>{t('editor.none')}</p>}
      {items.map((item, index) => {
        const put = (patch: Partial<Item>) => onChange(items.map((other, at) => (at === index ? { ...other, ...patch } : other)));
        return (
          <fieldset key={`${path}.${index}`} className={styles.row}>
            <legend className="visually-hidden">{nameOrNone(props, item, t('editor.unnamed'))}</legend>
            {children(item, { path: `${path}.${index}`, put })}
            <RowActs list={props} index={index} onMoved={change} />
          </fieldset>
        );
      })}
      <Row>
        <ActionButton icon={IconPlus} onClick={() => change([...items, makeNew()], items.length)}>
          {addLabel}
        </ActionButton>
      </Row>
    </div>
  );
}

const nameOrNone = <Item,>({ nameOf }: RowListProps<Item>, item: Item, none: string): string => nameOf(item).trim().slice(0, 80) || none;

interface RowActsProps<Item> {
  list: RowListProps<Item>;
  index: number;
  onMoved: (items: Item[], focused: number) => void;
}

function RowActs<Item extends object>({ list, index, onMoved }: RowActsProps<Item>) {
  const { t } = useTranslation('procedures-admin');
  const { items } = list;
  const item = items[index];
  if (!item) return null;
  const label = (act: string) => t('editor.rowOf', { act, name: nameOrNone(list, item, t('editor.unnamed')) });
  const moved = (to: number): void => {
    const others = items.filter((_, at) => at !== index);
    onMoved([...others.slice(0, to), item, ...others.slice(to)], to);
  };
  return (
    <div className={styles.acts}>
      {index > 0 && (
        <ActionButton variant="quiet" icon={IconArrowUp} aria-label={label(t('editor.up'))} onClick={() => moved(index - 1)}>
          {t('editor.up')}
        </ActionButton>
      )}
      {index < items.length - 1 && (
        <ActionButton variant="quiet" icon={IconArrowDown} aria-label={label(t('editor.down'))} onClick={() => moved(index + 1)}>
          {t('editor.down')}
        </ActionButton>
      )}
      <ActionButton
        variant="quiet"
        icon={IconTrash}
        aria-label={label(t('editor.removeRow'))}
        onClick={() => onMoved(items.filter((_, at) => at !== index), Math.max(0, index - 1))}
      >
        {t('editor.removeRow')}
      </ActionButton>
    </div>
  );
}
