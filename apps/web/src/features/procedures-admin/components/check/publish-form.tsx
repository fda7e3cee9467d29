import { versionEndpoints, type VersionDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { Card } from '../../../../components/facts.js';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { useFaults } from '../../../../components/forms/use-faults.js';
import { Notice } from '../../../../components/notice.js';
import { plainDateOf } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/use-now.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useTakeVersion } from '../../api/versions.js';

export interface PublishFormProps {
  version: VersionDetail;
  /** Something must be mended first. */
  isBlocked: boolean;
  /** Dossiers that keep the version before, in words. */
  consequence: string | undefined;
  onPublished: (version: VersionDetail) => void;
}

/** By which decision and from which day on a draft holds. */
export function PublishForm({ version, isBlocked, consequence, onPublished }: PublishFormProps) {
  const { t } = useTranslation('procedures-admin');
  const today = plainDateOf(useNow());
  const take = useTakeVersion();
  const [isAsked, setIsAsked] = useState(false);
  const [typed, setTyped] = useState({ decisionNo: '', decidedOn: today, validFrom: today });
  const publish = useWrite(versionEndpoints.publish, {
    onSuccess: async (published) => {
      await take(published);
      onPublished(published);
    },
    onSettled: () => setIsAsked(false),
  });
  const labels: Record<string, string> = { decisionNo: t('publish.decisionNo'), decidedOn: t('publish.decidedOn'), validFrom: t('publish.validFrom') };
  const isEmpty = (path: string) => path in typed && typed[path as keyof typeof typed].trim() === '';
  const { faults, at } = useFaults(publish.error, { labelOf: (path) => labels[path], fallback: 'decisionNo', isEmpty });
  const send = () => publish.mutate({ params: { id: version.id }, body: { ...typed, expectedRevision: version.revision } });
  const isComplete = Object.keys(typed).every((path) => !isEmpty(path));
  const put = (name: keyof typeof typed) => (value: string | null) => setTyped({ ...typed, [name]: value ?? '' });
  const no = version.versionNo;
  return (
    <Card title={t('publish.title')}>
      <FormFrame
        faults={faults}
        isBusy={publish.isPending}
        submitLabel={t('publish.act', { no })}
        onSubmit={() => (isComplete ? setIsAsked(true) : send())}
        isMain={!isBlocked}
      >
        {isBlocked && <Notice tone="warning" title={t('publish.blocked')} />}
        <FieldGrid>
          <TextField path="decisionNo" label={labels['decisionNo'] ?? ''} value={typed.decisionNo} fault={at('decisionNo')} onChange={put('decisionNo')} />
          <DayField path="decidedOn" label={labels['decidedOn'] ?? ''} day={typed.decidedOn} fault={at('decidedOn')} onDay={put('decidedOn')} />
          <DayField path="validFrom" label={labels['validFrom'] ?? ''} day={typed.validFrom} fault={at('validFrom')} onDay={put('validFrom')} />
        </FieldGrid>
        <p>{t('publish.validFromHelp')}</p>
      </FormFrame>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('publish.confirmTitle', { no, day: typed.validFrom })}
        act={t('publish.act', { no })}
        isBusy={publish.isPending}
        onAct={send}
        onBack={() => setIsAsked(false)}
      >
        {consequence && <p>{consequence}</p>}
        <p>{t('publish.confirmText')}</p>
      </ConfirmDialog>
    </Card>
  );
}
