import { IconExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { announce } from '../../../lib/announce.js';
import { changeType, type Lost, type Retyped } from '../model/change-type.js';
import { changeField, type Field } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { TypePicker } from './type-picker.js';

/** Gives the field another type: at once where nothing is lost, else after saying what. One step of the history. */
export function ChangeType({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, apply } = useDesigner();
  const [isPicking, setIsPicking] = useState(false);
  const [asked, setAsked] = useState<Retyped>();
  const take = (retyped: Retyped): void => {
    apply(changeField(form, field.key, () => retyped.field));
    setAsked(undefined);
    announce(t('change.done', { type: t(`types.${retyped.field.type}.name`) }));
  };
  const nameOf = (lost: Lost): string => ('setting' in lost ? t(`settings.${lost.setting}`) : t(`change.${lost.part}`));
  return (
    <>
      <ActionButton variant="quiet" icon={IconExchange} onClick={() => setIsPicking(true)}>
        {t('change.act')}
      </ActionButton>
      <TypePicker
        isOpen={isPicking}
        title={t('change.title')}
        onClose={() => setIsPicking(false)}
        onPick={(type) => {
          const retyped = changeType(field, type);
          if (retyped.lost.length === 0) take(retyped);
          else setAsked(retyped);
        }}
      />
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('change.confirm', { type: t(`types.${asked.field.type}.name`) })}
          act={t('change.act')}
          onAct={() => take(asked)}
          onBack={() => setAsked(undefined)}
        >
          <p>{t('change.lost')}</p>
          <ul>
            {asked.lost.map((lost) => (
              <li key={nameOf(lost)}>{nameOf(lost)}</li>
            ))}
          </ul>
          <p>{t('change.undo')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
