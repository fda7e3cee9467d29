import { NativeSelect } from '@mantine/core';
import { STAFF_ROLES, type StaffRole } from '@motcua/contracts';
import { DESK_ROLES } from '@motcua/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Stack } from '../../../../components/stack.js';
import type { AgencyPlace } from '../agencies/agency-places.js';
import { AgencySelect } from '../forms/agency-select.js';
import styles from '../forms/form.module.css';
import { CoversSelect } from './covers-select.js';
import { DayField, HELP_BELOW } from '../../../../components/forms/text-field.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';

/** A role as it is being typed. `key` keeps the rows apart while some are taken away. */
export interface RoleDraft {
  key: number;
  role: StaffRole;
  agencyId: string | null;
  validFrom: string | null;
  validTo: string | null;
  covers: string[] | null;
}

export interface RoleEditorProps {
  roles: readonly RoleDraft[];
  places: readonly AgencyPlace[];
  faultAt: (path: string) => string | undefined;
  onChange: (roles: RoleDraft[]) => void;
}

/** Roles: each for an agency and all below it, from a day to a day. */
export function RoleEditor({ roles, places, faultAt, onChange }: RoleEditorProps) {
  const { t } = useTranslation('admin');
  const change = (key: number, patch: Partial<RoleDraft>): void =>
    onChange(roles.map((role) => (role.key === key ? { ...role, ...patch } : role)));
  const add = (): void => {
    const key = Math.max(0, ...roles.map((role) => role.key)) + 1;
    const agencyId = roles.at(-1)?.agencyId ?? null;
    onChange([...roles, { key, role: 'RECEPTION_OFFICER', agencyId, validFrom: null, validTo: null, covers: null }]);
  };
  return (
    <fieldset id={fieldIdOf('roles')} tabIndex={-1}>
      <Stack>
        <legend>
          <strong>{t('staff.roles')}</strong>
        </legend>
        <p className={styles.secondary}>{t('staff.rolesHelp')}</p>
        {roles.length === 0 && <p>{t('staff.noRole')}</p>}
        {roles.map((role, index) => (
          <RoleRow
            key={role.key}
            role={role}
            index={index}
            places={places}
            faultAt={(name) => faultAt(`roles.${index}.${name}`)}
            onChange={(patch) => change(role.key, patch)}
            onRemove={() => onChange(roles.filter(({ key }) => key !== role.key))}
          />
        ))}
        <div>
          <ActionButton icon={IconPlus} onClick={add}>
            {t('staff.addRole')}
          </ActionButton>
        </div>
      </Stack>
    </fieldset>
  );
}

const worksOnDossiers = (role: StaffRole): boolean => DESK_ROLES.includes(role);

interface RoleRowProps {
  role: RoleDraft;
  index: number;
  places: readonly AgencyPlace[];
  faultAt: (name: string) => string | undefined;
  onChange: (patch: Partial<RoleDraft>) => void;
  onRemove: () => void;
}

function RoleRow({ role, index, places, faultAt, onChange, onRemove }: RoleRowProps) {
  const { t } = useTranslation('admin');
  const path = (name: string): string => `roles.${index}.${name}`;
  const options = STAFF_ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
  return (
    <div className={styles.role} role="group" aria-label={t('staff.roleNumber', { n: index + 1 })}>
      <NativeSelect
        id={fieldIdOf(path('role'))}
        label={t('staff.role')}
        data={options}
        value={role.role}
        error={faultAt('role')}
        description={t(`roleOpens.${role.role}`)}
        inputWrapperOrder={HELP_BELOW}
        onChange={(event) => {
          const chosen = STAFF_ROLES.find((value) => value === event.currentTarget.value);
          if (chosen) onChange({ role: chosen, covers: worksOnDossiers(chosen) ? role.covers : null });
        }}
      />
      <AgencySelect
        path={path('agencyId')}
        label={t('staff.roleAgency')}
        help={t('staff.andBelow')}
        places={places}
        value={role.agencyId}
        fault={faultAt('agencyId')}
        onChange={(agencyId) => onChange({ agencyId })}
      />
      <DayField
        path={path('validFrom')}
        label={t('staff.validFrom')}
        day={role.validFrom}
        fault={faultAt('validFrom')}
        onDay={(validFrom) => onChange({ validFrom })}
      />
      <DayField
        path={path('validTo')}
        label={t('staff.validTo')}
        day={role.validTo}
        fault={faultAt('validTo')}
        onDay={(validTo) => onChange({ validTo })}
      />
      {worksOnDossiers(role.role) && (
        <div className={styles.whole}>
          <CoversSelect path={path('covers')} covers={role.covers} fault={faultAt('covers')} onChange={(covers) => onChange({ covers })} />
        </div>
      )}
      <div className={styles.removal}>
        <ActionButton icon={IconTrash} aria-label={t('staff.removeRoleN', { n: index + 1 })} onClick={onRemove}>
          {t('staff.removeRole')}
        </ActionButton>
      </div>
    </div>
  );
}
