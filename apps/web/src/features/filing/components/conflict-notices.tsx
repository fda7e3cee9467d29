import type { FormDefinition } from '@motcua/contracts';
import { fieldsOf, textOfAnswer } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Notice } from '../../../components/notice.js';
import { Row } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import type { Conflict } from '../draft/draft-keeper.js';
import { useWizard } from '../draft/wizard.js';

/** What two devices wrote into one question, told once: the newest stays, the other can be taken instead (screens.md §6). */
export function ConflictNotices() {
  const { state, chosen } = useWizard();
  const { form } = chosen;
  if (!form) return null;
  return state.conflicts.map((conflict) => <ConflictNotice key={conflict.key} conflict={conflict} form={form} />);
}

function ConflictNotice({ conflict, form }: { conflict: Conflict; form: FormDefinition }) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const { keeper, draft } = useWizard();
  const field = fieldsOf(form).find(({ key }) => key === conflict.key);
  if (!field) return null;
  const text = (value: unknown): string => textOfAnswer(field, value, language) || t('check.none');
  const question = field.label[language] ?? field.label.vi;
  return (
    <Notice tone="warning" title={t('conflict.title', { question })}>
      <p>{t('conflict.text', { mine: text(draft.answers[field.key]), other: text(conflict.otherValue) })}</p>
      <Row>
        <ActionButton onClick={() => keeper.forgetConflict(field.key)}>{t('conflict.keep')}</ActionButton>
        <ActionButton
          onClick={() => {
            keeper.answer(field.key, conflict.otherValue);
            keeper.forgetConflict(field.key);
          }}
        >
          {t('conflict.take')}
        </ActionButton>
      </Row>
    </Notice>
  );
}
