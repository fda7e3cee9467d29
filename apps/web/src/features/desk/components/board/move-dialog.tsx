import { NativeSelect } from '@mantine/core';
import type { BoardColumn, DossierRow } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonedButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import type { Receiver } from './use-reassign.js';

export interface MoveDialogProps {
  row: DossierRow;
  people: readonly BoardColumn[];
  onGive: (to: Receiver) => void;
  onClose: () => void;
}

/** Giving a dossier to somebody without dragging. */
export function MoveDialog({ row, people, onGive, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['inbox', 'desk']);
  const [toId, setToId] = useState('');
  const to = people.find(({ id }) => id === toId);
  const choices = people.map(({ id, name, open }) => ({ value: id, label: t('desk:bulk.load', { name, open }) }));
  const actions = (
    <ReasonedButton variant="main" reason={to ? undefined : t('inbox:board.choose')} onClick={() => to && onGive(to)}>
      {t('inbox:board.give')}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen title={t('inbox:board.moveTitle', { code: row.code })} onClose={onClose} actions={actions}>
      <NativeSelect
        label={t('inbox:board.to')}
        data={[{ value: '', label: t('inbox:bulk.choose') }, ...choices]}
        value={toId}
        onChange={(event) => setToId(event.currentTarget.value)}
      />
    </Dialog>
  );
}
