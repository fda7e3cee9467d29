import { versionEndpoints } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { Card } from '../../../../components/facts.js';
import { FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { useFaults } from '../../../../components/forms/use-faults.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetRegister } from '../../api/register.js';
import { versionsQuery } from '../../api/versions.js';

export interface RetireCardProps {
  code: string;
  retiredOn: string | null;
  replacedByCode: string | null;
}

/** The end of a procedure, and what citizens are sent to instead. */
export function RetireCard(props: RetireCardProps) {
  const { t } = useTranslation('procedures-admin');
  const [isOpen, setIsOpen] = useState(false);
  const { retiredOn, replacedByCode } = props;
  return (
    <Card title={t('retire.title')}>
      <Stack>
        {retiredOn ? <p>{t('retire.ends', { day: retiredOn })}</p> : <p>{t('retire.lead')}</p>}
        {replacedByCode && <p>{t('retire.endsReplaced', { code: replacedByCode })}</p>}
        <div>
          <ActionButton onClick={() => setIsOpen(true)}>{retiredOn ? t('retire.change') : t('retire.open')}</ActionButton>
        </div>
      </Stack>
      {isOpen && <RetireDialog {...props} onClose={() => setIsOpen(false)} />}
    </Card>
  );
}

function RetireDialog({ code, retiredOn, replacedByCode, onClose }: RetireCardProps & { onClose: () => void }) {
  const { t } = useTranslation('procedures-admin');
  const client = useQueryClient();
  const forget = useForgetRegister();
  const [day, setDay] = useState(retiredOn);
  const [replacement, setReplacement] = useState(replacedByCode ?? '');
  const retire = useWrite(versionEndpoints.retire, {
    onSuccess: async () => {
      await forget();
      await client.invalidateQueries({ queryKey: versionsQuery(code).queryKey });
      onClose();
    },
  });
  const labels: Record<string, string> = { retiredOn: t('retire.retiredOn'), replacedByCode: t('retire.replacedByCode') };
  const { faults, at } = useFaults(retire.error, {
    labelOf: (path) => labels[path],
    fallback: retire.error?.code === 'procedure.replacement-unknown' ? 'replacedByCode' : 'retiredOn',
    isEmpty: (path) => path === 'retiredOn' && !day,
  });
  return (
    <Dialog isOpen title={t('retire.title')} onClose={onClose}>
      <FormFrame
        faults={faults}
        isBusy={retire.isPending}
        submitLabel={t('retire.act')}
        onSubmit={() => retire.mutate({ params: { code }, body: { retiredOn: day ?? '', replacedByCode: replacement.trim() || null } })}
      >
        <p>{t('retire.lead')}</p>
        <DayField path="retiredOn" label={t('retire.retiredOn')} day={day} fault={at('retiredOn')} onDay={setDay} />
        <TextField
          path="replacedByCode"
          label={t('retire.replacedByCode')}
          value={replacement}
          fault={at('replacedByCode')}
          isOptional
          onChange={setReplacement}
        />
      </FormFrame>
    </Dialog>
  );
}
