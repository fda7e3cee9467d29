import { MultiSelect } from '@mantine/core';
import { dossierEndpoints } from '@motcua/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../../lib/api-client.js';
import { useDossierWork } from '../dossier/dossier-work.js';

/** Officers who may be named in a note about a dossier. */
const colleaguesQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code, 'colleagues'],
    queryFn: ({ signal }) => call(dossierEndpoints.colleagues, { params: { code }, signal }),
    staleTime: 300_000,
  });

export interface MentionsInputProps {
  id: string;
  label: string;
  value: unknown;
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

/** Who is told of a note: chosen by name, only among those who may read it. */
export function MentionsInput({ id, label, value, onChange, error }: MentionsInputProps) {
  const { t } = useTranslation('desk');
  const { dossier } = useDossierWork();
  const { data } = useQuery(colleaguesQuery(dossier.code));
  const people = (data?.items ?? []).map((person) => ({ value: person.id, label: [person.name, person.position].filter(Boolean).join(', ') }));
  return (
    <MultiSelect
      id={id}
      label={label}
      description={t('hint.mentions')}
      data={people}
      value={Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []}
      searchable
      hidePickedOptions
      maxValues={20}
      error={error}
      onChange={onChange}
    />
  );
}
