import { paperTemplateEndpoints as e, type TemplateDetail } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { DayField } from '../../../components/forms/text-field.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { PlainDay } from '../../../components/instant.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { previewAddress } from '../api/templates.js';
import styles from './template.module.css';

export interface TemplateVersionsProps {
  detail: TemplateDetail;
  /** Of the draft that was kept last; 0 = there is none. */
  revision: number;
  isClean: boolean;
  onDone: () => void;
}

/** Publishing the draft from a day, and older versions to look at or to begin from again. */
export function TemplateVersions({ detail, revision, isClean, onDone }: TemplateVersionsProps) {
  const { t } = useTranslation('papers');
  return (
    <>
      {revision > 0 && isClean && <Publication detail={detail} revision={revision} onDone={onDone} />}
      <section aria-labelledby="phien-ban">
        <h2 id="phien-ban">{t('template.versions')}</h2>
        <ul className={styles.values}>
          {detail.versions.map((version) => (
            <li key={version.versionNo}>
              <span>
                {version.versionNo === 0 ? t('template.builtIn') : t('template.version', { no: version.versionNo })}
                {version.validFrom && (
                  <>
                    , {t('template.from')} <PlainDay day={version.validFrom} />
                  </>
                )}
                {version.versionNo === detail.versionInForce && `, ${t('template.inForce')}`}
              </span>
              <ActionLink to={previewAddress(detail.kind, { version: version.versionNo })} variant="quiet" isFile>
                {t('template.look')}
              </ActionLink>
              <Restoration detail={detail} revision={revision} versionNo={version.versionNo} onDone={onDone} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Publication({ detail, revision, onDone }: Omit<TemplateVersionsProps, 'isClean'>) {
  const { t } = useTranslation('papers');
  const [validFrom, setValidFrom] = useState<string>(localDateOf(instant(Date.now())));
  const publish = useWrite(e.publish, {
    onSuccess: ({ versionNo }) => {
      announce(t('template.published', { no: versionNo }));
      onDone();
    },
  });
  const { faults, at } = useFaults(publish.error, {
    labelOf: (path) => (path === 'validFrom' ? t('template.validFrom') : undefined),
    fallback: 'validFrom',
    isEmpty: () => validFrom === '',
  });
  const send = (): void => publish.mutate({ params: { kind: detail.kind }, body: { revision, validFrom } });
  return (
    <FormFrame faults={faults} isBusy={publish.isPending} submitLabel={t('template.publish')} onSubmit={send}>
      <DayField
        path="validFrom"
        label={t('template.validFrom')}
        day={validFrom}
        fault={at('validFrom')}
        onDay={(day) => setValidFrom(day ?? '')}
      />
    </FormFrame>
  );
}

interface RestorationProps {
  detail: TemplateDetail;
  revision: number;
  versionNo: number;
  onDone: () => void;
}

function Restoration({ detail, revision, versionNo, onDone }: RestorationProps) {
  const { t } = useTranslation('papers');
  const [isAsking, setAsking] = useState(false);
  const restore = useWrite(e.restore, {
    onSuccess: () => {
      announce(t('template.restored', { no: versionNo }));
      onDone();
    },
  });
  const send = (): void => restore.mutate({ params: { kind: detail.kind }, body: { revision, versionNo } });
  return (
    <>
      <ActionButton
        variant="quiet"
        aria-label={t('template.restoreNo', { no: versionNo })}
        onClick={() => (revision > 0 ? setAsking(true) : send())}
      >
        {t('template.restore')}
      </ActionButton>
      {restore.error && <ErrorPanel error={restore.error} />}
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        isBusy={restore.isPending}
        title={t('template.restoreNo', { no: versionNo })}
        act={t('template.restore')}
        onAct={send}
        onBack={() => setAsking(false)}
      >
        <p>{t('template.restoreWhy')}</p>
      </ConfirmDialog>
    </>
  );
}
