import { documentEndpoints, type DossierDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../../components/action-button.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { Notice } from '../../../../components/notice.js';
import { addressOf } from '../../../../lib/api-client.js';

/** How far the applicant is with the draft that he was asked to check; nothing while none was sent. */
export function DraftCheck({ confirmation }: Pick<DossierDetail, 'confirmation'>) {
  const { t } = useTranslation('desk');
  if (!confirmation) return null;
  const { answer, answerBy, answerText, document } = confirmation;
  return (
    <Notice tone={answer === 'WRONG' ? 'warning' : 'info'}>
      <p>{answer === null ? t('work.draft.waiting', { at: answerBy }) : t(`work.draft.${answer}`)}</p>
      {answerText && (
        <div lang="vi">
          <ClampedText lines={6}>{answerText}</ClampedText>
        </div>
      )}
      {document && (
        <p>
          <ActionLink variant="quiet" isFile to={addressOf(documentEndpoints.content.path, { id: document.id })}>
            {t('work.draft.file')}
          </ActionLink>
        </p>
      )}
    </Notice>
  );
}
