import { NativeSelect } from '@mantine/core';
import { substitutionEndpoints, type SubstitutionWrite } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';

type Officer = z.infer<typeof substitutionEndpoints.list.response>['officers'][number];

const EMPTY: SubstitutionWrite = { absentId: '', substituteId: '', fromDay: '', toDay: '', note: '' };
const FIELDS = ['absentId', 'substituteId', 'fromDay', 'toDay', 'note'] as const satisfies readonly (keyof SubstitutionWrite)[];
const LABELS = { absentId: 'absent', substituteId: 'substitute', fromDay: 'fromDay', toDay: 'toDay', note: 'note' } as const satisfies Record<keyof SubstitutionWrite, string>;

/** Who is absent, who does the work, from which day to which. */
export function SubstituteForm({ officers }: { officers: readonly Officer[] }) {
  const { t } = useTranslation('substitutes');
  const client = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const write = useWrite(substitutionEndpoints.arrange, {
    onSuccess: () => {
      setTyped(EMPTY);
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
    },
  });
  const { faults, at } = useFaults(write.error, {
    labelOf: (path) => {
      const field = FIELDS.find((known) => known === path);
      return field && t(LABELS[field]);
    },
    fallback: 'absentId',
    isEmpty: (path) => FIELDS.some((field) => field === path && typed[field] === ''),
  });
  const put = (change: Partial<SubstitutionWrite>): void => setTyped({ ...typed, ...change });
  const people = [{ value: '', label: t('choose') }, ...officers.map(({ id, name, position }) => ({ value: id, label: [name, position].filter(Boolean).join(', ') }))];
  const person = (field: 'absentId' | 'substituteId') => (
    <NativeSelect
      id={fieldIdOf(field)}
      label={t(LABELS[field])}
      data={people}
      value={typed[field]}
      error={at(field)}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <section aria-label={t('form')}>
      <Stack>
        {write.data && <Arranged done={write.data} />}
        <FormFrame faults={faults} isBusy={write.isPending} submitLabel={t('send')} onSubmit={() => write.mutate({ body: typed })}>
          <FieldGrid>
            {person('absentId')}
            {person('substituteId')}
            <DayField path="fromDay" label={t('fromDay')} day={typed.fromDay || null} fault={at('fromDay')} onDay={(day) => put({ fromDay: day ?? '' })} />
            <DayField path="toDay" label={t('toDay')} day={typed.toDay || null} fault={at('toDay')} onDay={(day) => put({ toDay: day ?? '' })} />
          </FieldGrid>
          <TextField path="note" label={t('note')} isOptional value={typed.note} fault={at('note')} onChange={(note) => put({ note })} />
        </FormFrame>
      </Stack>
    </section>
  );
}

function Arranged({ done }: { done: z.infer<typeof substitutionEndpoints.arrange.response> }) {
  const { t } = useTranslation('substitutes');
  const { absent, substitute, fromDay, toDay } = done;
  return (
    <Notice tone="success" role="status">
      <p>{t('done', { absent: absent.name, substitute: substitute.name, fromDay, toDay })}</p>
    </Notice>
  );
}
