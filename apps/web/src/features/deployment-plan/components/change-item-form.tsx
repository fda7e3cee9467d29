import { deploymentPlanEndpoints as e, type PlanItem } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { useForgetPlans } from '../api/plans.js';
import { EntryFields, useEntryLabels, type EntryDraft } from './entry-fields.js';

export interface ChangeItemFormProps {
  planId: string;
  item: PlanItem;
  onDone: () => void;
}

/** The catalogue office moves an item to another level, day or agency, or takes it out of the plan. */
export function ChangeItemForm({ planId, item, onDone }: ChangeItemFormProps) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const labelOf = useEntryLabels();
  const [isRemoving, setRemoving] = useState(false);
  const { targetLevel, dueOn, agencyCode, note } = item;
  const [draft, setDraft] = useState<EntryDraft>({ targetLevel, dueOn, agencyCode, note });
  const settle = async (words: string): Promise<void> => {
    await forget();
    announce(words);
    onDone();
  };
  const onError = (): void => void forget();
  const params = { planId, itemId: item.id };
  const change = useWrite(e.changeItem, { onSuccess: () => settle(t('saved')), onError });
  const remove = useWrite(e.removeItem, { onSuccess: () => settle(t('item.removed', { code: item.procedureCode })), onError });
  const { faults, at } = useFaults(change.error, {
    labelOf,
    fallback: 'dueOn',
    isEmpty: (path) => (path === 'dueOn' || path === 'agencyCode') && draft[path] === '',
  });
  return (
    <>
      <FormFrame
        faults={faults}
        isBusy={change.isPending}
        isMain={false}
        submitLabel={t('item.save')}
        onSubmit={() => change.mutate({ params, body: { ...draft, expectedRevision: item.revision } })}
        besides={
          <ActionButton variant="quiet" onClick={() => setRemoving(true)}>
            {t('item.remove')}
          </ActionButton>
        }
      >
        <EntryFields draft={draft} at={at} onChange={(patch) => setDraft({ ...draft, ...patch })} />
      </FormFrame>
      <ConfirmDialog
        isOpen={isRemoving}
        isDanger
        isBusy={remove.isPending}
        title={t('item.removeTitle', { code: item.procedureCode })}
        act={t('item.remove')}
        onAct={() => remove.mutate({ params, query: { expectedRevision: item.revision } })}
        onBack={() => setRemoving(false)}
      >
        <p>{t('item.removeHelp')}</p>
        {remove.error && <ErrorPanel error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
