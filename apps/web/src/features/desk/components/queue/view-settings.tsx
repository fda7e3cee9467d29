import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { QUEUE_COLUMN_NAMES, ruleOfColumn, savedQueryEndpoints, type QueueColumn, type QueueView } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { Icon } from '../../../../components/icon.js';
import { Notice } from '../../../../components/notice.js';
import { Row, Stack } from '../../../../components/stack.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { announce } from '../../../../lib/announce.js';
import { useWrite } from '../../../../lib/use-write.js';
import { inboxQuery } from '../../api/inbox.js';
import styles from './queue.module.css';
import { useColumnWords } from './use-column-words.js';
import type { ListPlace } from './use-list-place.js';
import type { QueueFilterControl } from './use-queue-filter.js';

export interface ViewSettingsProps {
  place: ListPlace;
  control: QueueFilterControl;
}

/** Which columns a list has and in which order; kept with the filters and the order as they stand. A shared list is its owner's. */
export function ViewSettings({ place, control }: ViewSettingsProps) {
  const { t } = useTranslation('inbox');
  const [isOpen, setIsOpen] = useState(false);
  if (place.saved && !place.saved.isOwn) return null;
  return (
    <>
      <ActionButton icon={IconColumns3} onClick={() => setIsOpen(true)}>
        {t('view.open')}
      </ActionButton>
      {isOpen && <ViewDialog place={place} control={control} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Keeps a view where it belongs: with the saved query, or with the built-in queue for this officer. */
function useKeepView({ place, onDone }: { place: ListPlace; onDone: () => void }) {
  const client = useQueryClient();
  const { t } = useTranslation('inbox');
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: inboxQuery.queryKey });
    announce(t('view.saved'));
    onDone();
  };
  const view = useWrite(savedQueryEndpoints.saveView, { onSuccess });
  const query = useWrite(savedQueryEndpoints.saveQuery, { onSuccess });
  const keep = (wanted: QueueView | null): void => {
    const { saved, queue } = place;
    if (!saved) return view.mutate({ params: { queue }, body: { view: wanted } });
    if (!wanted) return;
    const body = { expectedVersion: saved.version, name: saved.name, queue, view: wanted, sharedWithId: saved.sharedWith?.id ?? null };
    query.mutate({ params: { id: saved.id }, body });
  };
  return { keep, isBusy: view.isPending || query.isPending, error: view.error ?? query.error };
}

function ViewDialog({ place, control, onClose }: ViewSettingsProps & { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const [columns, setColumns] = useState<QueueColumn[]>(place.view.columns);
  const { keep, isBusy, error } = useKeepView({ place, onDone: onClose });
  const save = (): void => keep({ columns, sort: control.sort, filters: control.filters });
  const actions = (
    <>
      <ActionButton variant="main" isBusy={isBusy} onClick={save}>
        {t('view.save')}
      </ActionButton>
      {place.kept && !place.saved && (
        <ActionButton isBusy={isBusy} onClick={() => keep(null)}>
          {t('view.reset')}
        </ActionButton>
      )}
    </>
  );
  return (
    <Dialog isOpen title={t('view.title', { name: place.name })} onClose={onClose} actions={actions}>
      <Stack>
        <p>{t('view.lead')}</p>
        {error && (
          <Notice tone="danger" role="alert">
            <p>{problemText(error)}</p>
          </Notice>
        )}
        <ColumnChoice columns={columns} onChange={setColumns} />
      </Stack>
    </Dialog>
  );
}

/** Chosen columns in their order, then the others; moved by buttons. */
function ColumnChoice({ columns, onChange }: { columns: QueueColumn[]; onChange: (columns: QueueColumn[]) => void }) {
  const { t } = useTranslation('inbox');
  const columnWords = useColumnWords();
  const others = QUEUE_COLUMN_NAMES.filter((column) => !columns.includes(column));
  const move = (column: QueueColumn, by: number): void => {
    const at = columns.indexOf(column);
    const rest = columns.filter((one) => one !== column);
    onChange([...rest.slice(0, at + by), column, ...rest.slice(at + by)]);
    announce(t('view.moved', { column: columnWords(column), place: at + by + 1 }));
  };
  return (
    <fieldset className={styles.columns}>
      <legend>{t('view.columns')}</legend>
      <ul className={styles.columnList}>
        {[...columns, ...others].map((column) => {
          const at = columns.indexOf(column);
          const isChosen = at >= 0;
          const { isFixed = false } = ruleOfColumn(column);
          const toggle = (): void => onChange(isChosen ? columns.filter((one) => one !== column) : [...columns, column]);
          return (
            <li key={column}>
              <label className={styles.columnName}>
                <input type="checkbox" checked={isChosen} disabled={isFixed} onChange={toggle} />
                <span>
                  {columnWords(column)} {isFixed && <small>{t('view.fixed')}</small>}
                </span>
              </label>
              {isChosen && (
                <Row>
                  <MoveButton label={t('view.up', { column: columnWords(column) })} icon={IconArrowUp} isOff={at === 0} onMove={() => move(column, -1)} />
                  <MoveButton
                    label={t('view.down', { column: columnWords(column) })}
                    icon={IconArrowDown}
                    isOff={at === columns.length - 1}
                    onMove={() => move(column, 1)}
                  />
                </Row>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface MoveButtonProps {
  label: string;
  icon: typeof IconArrowUp;
  isOff: boolean;
  onMove: () => void;
}

/** Moves a thing one place; at the end of its list it does nothing and stays where the focus is. */
export function MoveButton({ label, icon, isOff, onMove }: MoveButtonProps) {
  return (
    <button type="button" className={styles.move} aria-label={label} title={label} aria-disabled={isOff || undefined} onClick={() => !isOff && onMove()}>
      <Icon of={icon} />
    </button>
  );
}
