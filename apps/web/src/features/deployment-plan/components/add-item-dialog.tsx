import { deploymentPlanEndpoints as e } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { TextField } from '../../../components/forms/text-field.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { useForgetPlans } from '../api/plans.js';
import { EMPTY_ENTRY, EntryFields, useEntryLabels, type EntryDraft } from './entry-fields.js';

const OF_LIST = 'items.0.';

/** One more service for a plan. */
export function AddItemDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const labelOf = useEntryLabels();
  const [procedureCode, setCode] = useState('');
  const [draft, setDraft] = useState<EntryDraft>(EMPTY_ENTRY);
  const add = useWrite(e.addItems, {
    onSuccess: async () => {
      await forget();
      announce(t('item.added', { code: procedureCode }));
      onClose();
    },
  });
  const typed: Record<string, string> = { procedureCode, ...draft, targetLevel: String(draft.targetLevel) };
  const { faults, at } = useFaults(add.error, {
    labelOf: (path) => labelOf(path.replace(OF_LIST, '')),
    fallback: `${OF_LIST}procedureCode`,
    isEmpty: (path) => typed[path.replace(OF_LIST, '')]?.trim() === '',
  });
  const faultAt = (name: string): string | undefined => at(`${OF_LIST}${name}`);
  return (
    <Dialog isOpen title={t('item.add')} onClose={onClose}>
      <FormFrame
        faults={faults}
        isBusy={add.isPending}
        submitLabel={t('item.addAct')}
        onSubmit={() => add.mutate({ params: { planId }, body: { items: [{ ...draft, procedureCode }] } })}
      >
        <TextField
          path={`${OF_LIST}procedureCode`}
          label={t('item.code')}
          help={t('item.codeHelp')}
          value={procedureCode}
          fault={faultAt('procedureCode')}
          onChange={setCode}
        />
        <EntryFields draft={draft} prefix={OF_LIST} at={faultAt} onChange={(patch) => setDraft({ ...draft, ...patch })} />
      </FormFrame>
    </Dialog>
  );
}
