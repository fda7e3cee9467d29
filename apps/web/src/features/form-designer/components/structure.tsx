import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { addPage } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { useAdding } from '../state/use-adding.js';
import { useMoves } from '../state/use-moves.js';
import { PageBranch } from './page-branch.js';
import styles from './structure.module.css';
import { TypePicker } from './type-picker.js';

const STEPS: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One tab stop for the whole tree; arrows walk, Alt with arrows moves what has the focus. */
function useTreeKeys() {
  const tree = useRef<HTMLDivElement>(null);
  const { moveBy } = useMoves();
  const rows = (): HTMLElement[] => [...(tree.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    const move = STEPS[event.key];
    if (!focused || !move || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) {
      if (event.key === 'ArrowUp') moveBy(-1);
      if (event.key === 'ArrowDown') moveBy(1);
      requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[data-row][aria-current]')?.focus()); // on another page the row is a new one
      return;
    }
    const all = rows();
    const target = all[move(all.indexOf(focused), all.length)];
    target?.focus();
    target?.click();
  };
  return { tree, onKeyDown };
}

/** Pages and fields in their order: choose, add, move by drag, by buttons and by keys. */
export function Structure({ onOpen, onAdded }: { onOpen: () => void; onAdded: () => void }) {
  const { t } = useTranslation('form-designer');
  const { form, selection, isReadOnly, attempt } = useDesigner();
  const { tree, onKeyDown } = useTreeKeys();
  const [isPicking, setIsPicking] = useState(false);
  const add = useAdding();
  const at = form.pages.findIndex(({ key, fields }) => key === selection?.key || fields.some((field) => field.key === selection?.key));
  const newPage = (): void => {
    attempt(addPage(form, at < 0 ? form.pages.length - 1 : at, { vi: t('page.newTitle', { n: form.pages.length + 1 }) }), { kind: 'page', said: t('page.added') });
    onAdded();
  };
  return (
    <div className={styles.structure}>
      <h2 id="cau-truc">{t('zone.structure')}</h2>
      <div ref={tree} className={styles.tree} role="group" aria-labelledby="cau-truc" aria-describedby="cau-truc-phim" onKeyDown={onKeyDown}>
        {form.pages.map((page, index) => (
          <PageBranch key={page.key} page={page} index={index} onChosen={onOpen} />
        ))}
      </div>
      {!isReadOnly && (
        <>
          <div className={styles.adding}>
            {form.pages.length > 0 && (
              <ActionButton icon={IconPlus} onClick={() => setIsPicking(true)}>
                {t('field.add')}
              </ActionButton>
            )}
            <ActionButton icon={IconPlus} variant={form.pages.length > 0 ? 'quiet' : 'second'} onClick={newPage}>
              {t('page.add')}
            </ActionButton>
          </div>
          <p id="cau-truc-phim" className={styles.keys}>
            {t('keysHint')}
          </p>
          <TypePicker isOpen={isPicking} title={t('picker.title')} onClose={() => setIsPicking(false)} onPick={(type) => add(type) !== undefined && onAdded()} />
        </>
      )}
    </div>
  );
}
