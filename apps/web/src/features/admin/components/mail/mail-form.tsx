import { Checkbox, NumberInput, Radio } from '@mantine/core';
import { notificationEndpoints, type MailSettings } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { mailSettingsQuery } from '../../api/mail.js';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { PasswordInput } from '../../../../components/forms/password-input.js';
import { HELP_BELOW, TextField, type TextFieldProps } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';

const NAMES = ['mode', 'host', 'port', 'secure', 'user', 'password', 'fromAddress', 'fromName'] as const;
const MODES = ['SMTP', 'DEMO_MAILBOX'] as const;
type Draft = Omit<MailSettings, 'passwordSet'> & { password: string };
type TextName = 'host' | 'user' | 'fromAddress' | 'fromName';

/** The mail server. A password is typed to change it and never shown again. */
export function MailForm({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => ({ ...settings, password: '' }));
  const save = useWrite(notificationEndpoints.saveMailSettings, {
    onSuccess: (saved) => {
      client.setQueryData(mailSettingsQuery.queryKey, saved);
      setDraft({ ...saved, password: '' });
    },
  });
  const labelOf = (path: string): string | undefined => {
    const name = NAMES.find((known) => known === path);
    return name && t(`mail.${name}`);
  };
  const { faults, at } = useFaults(save.error, {
    labelOf,
    fallback: draft.mode === 'SMTP' ? 'host' : 'fromName',
    isEmpty: (path) => (path === 'fromAddress' || path === 'host') && draft[path].trim() === '',
  });
  const put = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  const text = (name: TextName) => ({
    path: name,
    label: t(`mail.${name}`),
    value: draft[name],
    fault: at(name),
    onChange: (value: string) => put({ [name]: value }),
  });
  const { mode, host, port, secure, user, password, fromAddress, fromName } = draft;
  const body = { mode, host, port, secure, user, fromAddress, fromName, password: password || null };
  return (
    <Stack>
      {save.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('mail.saved')}</p>
        </Notice>
      )}
      <FormFrame faults={faults} isBusy={save.isPending} submitLabel={t('mail.save')} onSubmit={() => save.mutate({ body })}>
        <Radio.Group
          id={fieldIdOf('mode')}
          label={t('mail.mode')}
          value={mode}
          error={at('mode')}
          onChange={(value) => put({ mode: MODES.find((known) => known === value) ?? mode })}
        >
          <Stack gap="small">
            {MODES.map((value) => (
              <Radio key={value} value={value} label={t(`mail.modes.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <FieldGrid>
          <TextField {...text('fromName')} />
          <TextField {...text('fromAddress')} type="email" />
        </FieldGrid>
        {mode === 'SMTP' && <ServerFields draft={draft} text={text} faultAt={at} isPasswordSet={settings.passwordSet} onChange={put} />}
      </FormFrame>
    </Stack>
  );
}

interface ServerFieldsProps {
  draft: Draft;
  text: (name: TextName) => TextFieldProps;
  faultAt: (path: string) => string | undefined;
  isPasswordSet: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Where the mail server is and how one signs in there. */
function ServerFields({ draft, text, faultAt, isPasswordSet, onChange }: ServerFieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <FieldGrid>
      <TextField {...text('host')} help={t('mail.hostHelp')} />
      <NumberInput
        id={fieldIdOf('port')}
        label={t('mail.port')}
        description={t('mail.portHelp')}
        inputWrapperOrder={HELP_BELOW}
        value={draft.port}
        min={1}
        max={65535}
        hideControls
        allowDecimal={false}
        error={faultAt('port')}
        onChange={(value) => onChange({ port: Number(value) })}
      />
      <TextField {...text('user')} isOptional />
      <PasswordInput
        id={fieldIdOf('password')}
        label={t('mail.password')}
        inputWrapperOrder={HELP_BELOW}
        description={isPasswordSet ? t('mail.passwordKept') : t('mail.passwordNone')}
        value={draft.password}
        autoComplete="new-password"
        error={faultAt('password')}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
      <Checkbox
        label={t('mail.secure')}
        description={t('mail.secureHelp')}
        checked={draft.secure}
        onChange={(event) => onChange({ secure: event.currentTarget.checked })}
      />
    </FieldGrid>
  );
}
