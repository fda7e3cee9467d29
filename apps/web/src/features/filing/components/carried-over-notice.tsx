import { documentEndpoints, isEmptyAnswer, type DraftCarryOver } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../components/notice.js';
import { useLanguage } from '../../../i18n/language.js';
import { addressOf } from '../../../lib/api-client.js';
import { formatPlainDate } from '../../../lib/format.js';
import { stopHref } from '../draft/stops.js';
import { useWizard } from '../draft/wizard.js';
import styles from './wizard.module.css';

/** Questions to look at again that have no answer yet, each with the page that asks it. */
function useOpenQuestions(toReview: readonly string[]) {
  const { draft, topics } = useWizard();
  const { language } = useLanguage();
  return topics.flatMap(({ fields }, index) =>
    fields
      .filter(({ key }) => toReview.includes(key) && isEmptyAnswer(draft.answers[key]))
      .map(({ key, label }) => ({ key, label: label[language] ?? label.vi, href: stopHref(draft.id, { step: 'don', topic: index + 1 }) })),
  );
}

/** The procedure changed while this was being written: which questions to look at again, and what was written but fits no more. */
export function CarriedOverNotice({ told }: { told: DraftCarryOver }) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const open = useOpenQuestions(told.toReview);
  const day = formatPlainDate(told.validFrom, language, false);
  const left = told.lostAnswers.length + told.lostPapers.length;
  return (
    <Notice tone={open.length > 0 ? 'warning' : 'info'} title={open.length > 0 ? t('replaced.title', { day, count: open.length }) : t('replaced.titleNone', { day })}>
      <p>{t('replaced.text')}</p>
      {open.length > 0 && (
        <ul>
          {open.map(({ key, label, href }) => (
            <li key={key}>
              <Link to={href} lang="vi">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <details className={styles.leftBehind}>
          <summary>{t('replaced.lost', { count: left })}</summary>
          <LeftBehind told={told} />
        </details>
      )}
    </Notice>
  );
}

function LeftBehind({ told: { lostAnswers, lostPapers } }: { told: DraftCarryOver }) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  return (
    <dl>
      {lostAnswers.map(({ key, label, text, reason }) => (
        <div key={key}>
          <dt lang="vi">{label[language] ?? label.vi}</dt>
          <dd>{text[language]}</dd>
          <dd>{t(`replaced.reason.${reason}`)}</dd>
        </div>
      ))}
      {lostPapers.map(({ componentKey, name, documents }) => (
        <div key={componentKey}>
          <dt lang="vi">{name}</dt>
          {documents.map((document) => (
            <dd key={document.id}>
              <a href={addressOf(documentEndpoints.content.path, { id: document.id })}>{document.name}</a>
            </dd>
          ))}
          <dd>{t('replaced.paperGone')}</dd>
        </div>
      ))}
    </dl>
  );
}
