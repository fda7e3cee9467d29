import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.js';
import { useLanguage } from '../../../i18n/language.js';
import type { Field, Page } from '../model/edit-form.js';
import { labelOf, titleOf, useDesigner } from '../state/designer.js';
import { useMoves } from '../state/use-moves.js';
import styles from './structure.module.css';
import { TYPE_ICONS } from './type-icons.js';

const DRAGGED = 'application/x-motcua-field';

/** Where something dragged would land: in the upper or lower half of what it is held over. */
function useDropPlace(page: number, index: number) {
  const { moveTo } = useMoves();
  const [side, setSide] = useState<'before' | 'after'>();
  return {
    side,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      setSide(event.clientY < top + height / 2 ? 'before' : 'after');
    },
    onDragLeave: () => setSide(undefined),
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      setSide(undefined);
      moveTo(event.dataTransfer.getData(DRAGGED), { page, index: side === 'after' ? index + 1 : index });
    },
  };
}

export interface PageBranchProps {
  page: Page;
  index: number;
  onChosen: () => void;
}

/** One page with its fields. */
export function PageBranch({ page, index, onChosen }: PageBranchProps) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { selection, select, faults } = useDesigner();
  const { side, ...drop } = useDropPlace(index, page.fields.length);
  const isChosen = selection?.kind === 'page' && selection.key === page.key;
  const isWrong = faults.some(({ kind, key }) => kind === 'page' && key === page.key);
  const title = titleOf(page, language, t('page.unnamed'));
  return (
    <div className={styles.page}>
      <button
        type="button"
        data-row
        className={styles.pageRow}
        data-drop={side && 'after'}
        aria-current={isChosen || undefined}
        tabIndex={isChosen || (selection === null && index === 0) ? 0 : -1}
        onClick={() => {
          select({ kind: 'page', key: page.key });
          onChosen();
        }}
        {...drop}
      >
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.name}>{title}</span>
        {isWrong && <FaultMark />}
      </button>
      {page.fields.length === 0 && <p className={styles.none}>{t('page.empty')}</p>}
      <ol className={styles.fields} aria-label={t('page.fieldsOf', { title })}>
        {page.fields.map((field, at) => (
          <FieldRow key={field.key} field={field} page={index} index={at} onChosen={onChosen} />
        ))}
      </ol>
    </div>
  );
}

interface FieldRowProps {
  field: Field;
  page: number;
  index: number;
  onChosen: () => void;
}

function FieldRow({ field, page, index, onChosen }: FieldRowProps) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { selection, select, faults, isReadOnly } = useDesigner();
  const { side, ...drop } = useDropPlace(page, index);
  const isChosen = selection?.kind === 'field' && selection.key === field.key;
  const isWrong = faults.some(({ kind, key }) => kind === 'field' && key === field.key);
  const isConditional = Boolean(field.visibleWhen ?? field.shownWhen);
  return (
    <li
      className={styles.item}
      data-drop={side}
      draggable={!isReadOnly}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, field.key);
        event.dataTransfer.effectAllowed = 'move';
      }}
      {...drop}
    >
      <button
        type="button"
        data-row
        className={styles.row}
        aria-current={isChosen || undefined}
        tabIndex={isChosen ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => {
          select({ kind: 'field', key: field.key });
          onChosen();
        }}
      >
        <Icon of={TYPE_ICONS[field.type]} />
        <span className={styles.name}>{labelOf(field, language, t('field.unnamed'))}</span>
        {isConditional && <span className={styles.tag}>{t('field.conditional')}</span>}
        {!field.required && field.type !== 'heading' && field.type !== 'explanation' && <span className={styles.tag}>{t('field.optionalShort')}</span>}
        {isWrong && <FaultMark />}
        {!isReadOnly && (
          <span className={styles.grip}>
            <Icon of={IconGripVertical} />
          </span>
        )}
      </button>
    </li>
  );
}

function FaultMark() {
  const { t } = useTranslation('form-designer');
  return (
    <span className={styles.fault}>
      <Icon of={IconAlertTriangle} />
      <span className="visually-hidden">{t('hasFault')}</span>
    </span>
  );
}
