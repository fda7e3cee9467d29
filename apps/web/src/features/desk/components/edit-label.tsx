import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { LABEL_COLOURS, labelEndpoints, type Label, type LabelColour } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as orderedUuid } from 'uuid';
import { ReasonedButton } from '../../../components/action-button.js';
import { Dialog } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import { Stack } from '../../../components/stack.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useSession } from '../../../lib/session.js';
import { useWrite } from '../../../lib/use-write.js';
import { labelsQuery } from '../api/labels.js';
import { ledAgencies } from './queue/filter-inputs.js';

/** Makes a label for an agency the reader leads, or changes one; whose it is never changes. */
export function EditLabel({ label, onClose }: { label: Label | undefined; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const { account } = useSession();
  const client = useQueryClient();
  const agencies = ledAgencies(account);
  const [id] = useState(() => label?.id ?? orderedUuid());
  const [agencyId, setAgencyId] = useState(label?.agencyId ?? agencies[0]?.value ?? '');
  const [name, setName] = useState(label?.name ?? '');
  const [colour, setColour] = useState<LabelColour>(label?.colour ?? 'SEA');
  const [isArchived, setIsArchived] = useState(label?.isArchived ?? false);
  const write = useWrite(labelEndpoints.saveLabel, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: labelsQuery.queryKey });
      onClose();
    },
  });
  const save = (): void => write.mutate({ params: { id }, body: { expectedVersion: label?.version ?? null, agencyId, name, colour, isArchived } });
  const actions = (
    <ReasonedButton variant="main" reason={name.trim() === '' ? t('label.nameFirst') : undefined} isBusy={write.isPending} onClick={save}>
      {t('label.save')}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen title={label ? t('label.editTitle', { name: label.name }) : t('label.addTitle')} onClose={onClose} actions={actions}>
      <Stack>
        {write.error && (
          <Notice tone="danger" role="alert">
            <p>{problemText(write.error)}</p>
          </Notice>
        )}
        <TextInput label={t('label.name')} value={name} maxLength={40} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label={t('label.colour')}
          data={LABEL_COLOURS.map((value) => ({ value, label: t(`label.colours.${value}`) }))}
          value={colour}
          onChange={(event) => setColour(LABEL_COLOURS.find((one) => one === event.currentTarget.value) ?? colour)}
        />
        {label ? (
          <Checkbox label={t('label.archive')} checked={isArchived} onChange={(event) => setIsArchived(event.currentTarget.checked)} />
        ) : (
          <NativeSelect label={t('label.agency')} data={agencies} value={agencyId} onChange={(event) => setAgencyId(event.currentTarget.value)} />
        )}
      </Stack>
    </Dialog>
  );
}
