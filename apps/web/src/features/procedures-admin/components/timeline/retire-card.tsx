import { Textarea } from '@mantine/core';
import { versionEndpoints, type ClosingNotice } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ClosingBanner } from '../../../../components/closing-banner.js';
import { Dialog } from '../../../../components/dialog.js';
import { Card } from '../../../../components/facts.js';
import { FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, HELP_BELOW, TextField, useFieldLabel } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';
import { Stack } from '../../../../components/stack.js';
import { today } from '../../../../lib/today.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetRegister } from '../../api/register.js';
import { versionsQuery } from '../../api/versions.js';

export interface RetireCardProps {
  code: string;
  retiredOn: string | null;
  replacedByCode: string | null;
  closingNotice: ClosingNotice | null;
}

/** The end of a procedure, and what citizens are told of it. */
export function RetireCard(props: RetireCardProps) {
  const { t } = useTranslation('procedures-admin');
  const [isOpen, setIsOpen] = useState(false);
  const { retiredOn, replacedByCode, closingNotice } = props;
  return (
    <Card title={t('retire.title')}>
      <Stack>
        {retiredOn ? (
          <ClosingBanner retiredOn={retiredOn} replacedByCode={replacedByCode} closingNotice={closingNotice} isOver={retiredOn <= today()} />
        ) : (
          <p>{t('retire.lead')}</p>
        )}
        <div>
          <ActionButton onClick={() => setIsOpen(true)}>{retiredOn ? t('retire.change') : t('retire.open')}</ActionButton>
        </div>
      </Stack>
      {isOpen && <RetireDialog {...props} onClose={() => setIsOpen(false)} />}
    </Card>
  );
}

/** What is typed of an end. */
interface TypedEnd {
  day: string | null;
  replacement: string;
  vi: string;
  en: string;
}

/** No Vietnamese words, no notice: citizens who read English would be told more than others. */
const endOf = ({ day, replacement, vi, en }: TypedEnd) => ({
  retiredOn: day ?? '',
  replacedByCode: replacement.trim() || null,
  closingNotice: vi.trim() || en.trim() ? { vi: vi.trim(), ...(en.trim() && { en: en.trim() }) } : null,
});

function useRetirement(code: string, onDone: () => void) {
  const client = useQueryClient();
  const forget = useForgetRegister();
  return useWrite(versionEndpoints.retire, {
    onSuccess: async () => {
      await forget();
      await client.invalidateQueries({ queryKey: versionsQuery(code).queryKey });
      await client.invalidateQueries({ queryKey: ['procedure', code] });
      onDone();
    },
  });
}

function RetireDialog({ code, retiredOn, replacedByCode, closingNotice, onClose }: RetireCardProps & { onClose: () => void }) {
  const { t } = useTranslation('procedures-admin');
  const [typed, setTyped] = useState<TypedEnd>({
    day: retiredOn,
    replacement: replacedByCode ?? '',
    vi: closingNotice?.vi ?? '',
    en: closingNotice?.en ?? '',
  });
  const retire = useRetirement(code, onClose);
  const labels: Record<string, string> = {
    retiredOn: t('retire.retiredOn'),
    replacedByCode: t('retire.replacedByCode'),
    'closingNotice.vi': t('retire.notice'),
    'closingNotice.en': t('retire.noticeEn'),
  };
  const { faults, at } = useFaults(retire.error, {
    labelOf: (path) => labels[path],
    fallback: retire.error?.code === 'procedure.replacement-unknown' ? 'replacedByCode' : 'retiredOn',
    isEmpty: (path) => (path === 'retiredOn' && !typed.day) || (path === 'closingNotice.vi' && !typed.vi.trim()),
  });
  const put = (change: Partial<TypedEnd>) => setTyped({ ...typed, ...change });
  const end = endOf(typed);
  return (
    <Dialog isOpen title={t('retire.title')} onClose={onClose}>
      <FormFrame faults={faults} isBusy={retire.isPending} submitLabel={t('retire.act')} onSubmit={() => retire.mutate({ params: { code }, body: end })}>
        <p>{t('retire.lead')}</p>
        <DayField path="retiredOn" label={t('retire.retiredOn')} day={typed.day} fault={at('retiredOn')} onDay={(day) => put({ day })} />
        <TextField
          path="replacedByCode"
          label={t('retire.replacedByCode')}
          value={typed.replacement}
          fault={at('replacedByCode')}
          isOptional
          onChange={(replacement) => put({ replacement })}
        />
        <NoticeField path="closingNotice.vi" label={t('retire.notice')} value={typed.vi} fault={at('closingNotice.vi')} onChange={(vi) => put({ vi })} />
        <NoticeField path="closingNotice.en" label={t('retire.noticeEn')} value={typed.en} fault={at('closingNotice.en')} onChange={(en) => put({ en })} />
        {typed.day && (
          <section>
            <h3>{t('retire.preview')}</h3>
            <ClosingBanner {...end} retiredOn={typed.day} isOver={typed.day <= today()} />
          </section>
        )}
      </FormFrame>
    </Dialog>
  );
}

interface NoticeFieldProps {
  path: string;
  label: string;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

function NoticeField({ path, label, value, fault, onChange }: NoticeFieldProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Textarea
      id={fieldIdOf(path)}
      label={useFieldLabel(label, true)}
      description={path.endsWith('vi') ? t('retire.noticeHelp') : undefined}
      inputWrapperOrder={HELP_BELOW}
      lang={path.endsWith('vi') ? 'vi' : 'en'}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
