import { MultiSelect } from '@mantine/core';
import { AGENCY_KINDS } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { QueryView } from '../../../../components/query-view.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { agencyChoicesQuery, withoutMarks, type AgencyChoice } from '../../api/agencies.js';
import styles from './level-table.module.css';

export interface AgenciesPickerProps {
  path: string;
  value: string[];
  fault: string | undefined;
  onChange: (codes: string[]) => void;
}

/** Several agencies by name, or all of a kind at once. */
export function AgenciesPicker(props: AgenciesPickerProps) {
  const query = useQuery(agencyChoicesQuery);
  return <QueryView query={query}>{(agencies) => <Choices {...props} agencies={agencies} />}</QueryView>;
}

function Choices({ path, value, fault, onChange, agencies }: AgenciesPickerProps & { agencies: readonly AgencyChoice[] }) {
  const { t } = useTranslation('procedures-admin');
  const kinds = AGENCY_KINDS.filter((kind) => agencies.some((agency) => agency.kind === kind));
  return (
    <div>
      <MultiSelect
        id={fieldIdOf(path)}
        label={t('levels.agencies')}
        description={t('levels.agenciesCount', { count: value.length })}
        placeholder={t('levels.chooseAgencies')}
        data={[...agencies]}
        value={value}
        error={fault}
        searchable
        filter={withoutMarks}
        onChange={onChange}
      />
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <ActionButton
            key={kind}
            variant="quiet"
            onClick={() => onChange([...new Set([...value, ...agencies.filter((agency) => agency.kind === kind).map((agency) => agency.value)])])}
          >
            {t('levels.addKind', { kind: t(`agencyKind.${kind}`) })}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
