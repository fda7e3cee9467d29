import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Row } from '../../../../components/stack.js';
import { labelsQuery } from '../../api/labels.js';
import { useDossierWork } from '../dossier/dossier-work.js';

export interface LabelsInputProps {
  id: string;
  label: string;
  value: unknown;
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

/** Which labels the dossier shall carry: those in use, and those it carries already. */
export function LabelsInput({ id, label, value, onChange, error }: LabelsInputProps) {
  const { t } = useTranslation('inbox');
  const { dossier } = useDossierWork();
  const { data } = useQuery(labelsQuery);
  const labels = (data?.items ?? []).filter((one) => !one.isArchived || dossier.labelIds.includes(one.id));
  if (data && labels.length === 0) return <p>{t('label.none')}</p>;
  return (
    <Checkbox.Group id={id} label={label} description={t('label.hint')} value={Array.isArray(value) ? value.map(String) : []} error={error} onChange={onChange}>
      <Row>
        {labels.map(({ id: labelId, name }) => (
          <Checkbox key={labelId} value={labelId} label={<span lang="vi">{name}</span>} />
        ))}
      </Row>
    </Checkbox.Group>
  );
}
