import type { StaffAccount, StaffWrite } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { useOwnPlaces } from '../agencies/agency-places.js';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { TextField } from '../../../../components/forms/text-field.js';
import { useFaults } from '../../../../components/forms/use-faults.js';
import { RoleEditor, type RoleDraft } from './role-editor.js';

const TEXTS = ['fullName', 'loginName', 'position', 'email', 'phone'] as const;
type TextName = (typeof TEXTS)[number];
type Draft = Record<TextName, string> & { roles: RoleDraft[] };

const OPTIONAL: readonly TextName[] = ['position', 'email', 'phone'];

function draftOf(account: StaffAccount | undefined): Draft {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, account?.[name] ?? ''])) as Record<TextName, string>;
  return { ...texts, roles: (account?.roles ?? []).map((role, key) => ({ ...role, key })) };
}

const filled = (text: string): string | null => text.trim() || null;

/** What is sent; an agency not chosen yet goes as empty text, so that the server names the field. */
const writeOf = ({ fullName, loginName, position, email, phone, roles }: Draft): StaffWrite => ({
  fullName,
  loginName: loginName.trim().toLowerCase(),
  position: filled(position),
  email: filled(email),
  phone: filled(phone),
  roles: roles.map(({ role, agencyId, validFrom, validTo, covers }) => ({
    role,
    agencyId: agencyId ?? '',
    validFrom,
    validTo,
    covers,
  })),
});

function isEmptyAt(draft: Draft, path: string): boolean {
  const text = TEXTS.find((name) => name === path);
  if (text) return draft[text].trim() === '';
  const [, index, part] = /^roles\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return part === 'agencyId' && draft.roles[Number(index)]?.agencyId === null;
}

export interface StaffFormProps {
  /** undefined = a new account. */
  account: StaffAccount | undefined;
  problem: ApiProblem | null;
  isBusy: boolean;
  onSave: (write: StaffWrite) => void;
}

/** Name, ways to be reached and roles of one officer. */
export function StaffForm({ account, problem, isBusy, onSave }: StaffFormProps) {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState(() => draftOf(account));
  const places = useOwnPlaces();
  const labelOf = (path: string): string | undefined => {
    const text = TEXTS.find((name) => name === path);
    if (text) return t(`staff.${text}`);
    if (path === 'roles') return t('staff.roles');
    const part = ROLE_PARTS.find((name) => path.startsWith('roles.') && path.endsWith(`.${name}`));
    return part && t(ROLE_LABELS[part]);
  };
  const { faults, at } = useFaults(problem, { labelOf, fallback: 'fullName', isEmpty: (path) => isEmptyAt(draft, path) });
  const field = (name: TextName) => ({
    path: name,
    label: t(`staff.${name}`),
    value: draft[name],
    fault: at(name),
    isOptional: OPTIONAL.includes(name),
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <FormFrame
      faults={faults}
      isBusy={isBusy}
      submitLabel={account ? t('staff.save') : t('staff.create')}
      onSubmit={() => onSave(writeOf(draft))}
    >
      <FieldGrid>
        <TextField {...field('fullName')} />
        <TextField {...field('loginName')} help={t('staff.loginNameHelp')} />
        <TextField {...field('position')} />
        <TextField {...field('email')} type="email" help={t('staff.emailHelp')} />
        <TextField {...field('phone')} type="tel" />
      </FieldGrid>
      <RoleEditor roles={draft.roles} places={places} faultAt={at} onChange={(roles) => setDraft({ ...draft, roles })} />
    </FormFrame>
  );
}

const ROLE_PARTS = ['role', 'agencyId', 'validFrom', 'validTo', 'covers'] as const;
const ROLE_LABELS = {
  role: 'staff.role',
  agencyId: 'staff.roleAgency',
  validFrom: 'staff.validFrom',
  validTo: 'staff.validTo',
  covers: 'staff.covers',
} as const satisfies Record<(typeof ROLE_PARTS)[number], string>;
