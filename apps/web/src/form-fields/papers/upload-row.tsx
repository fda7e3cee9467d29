import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.js';
import { FieldError } from '../../components/field-error.js';
import { useProblemWords } from '../../i18n/problem-words.js';
import { announce } from '../../lib/announce.js';
import { useTrayItems } from './use-upload-tray.js';
import type { TrayItem, UploadTray } from './upload-tray.js';
import styles from './papers.module.css';

const QUARTER = 25;

/** 25, 50, 75 and 100 % are said, nothing in between (screens.md §4.2.5). */
function useSpokenProgress(paperName: string, item: TrayItem): void {
  const { t } = useTranslation('form-fields');
  const percent = Math.floor((item.state.sent * 100) / QUARTER) * QUARTER;
  const said = useRef(0);
  useEffect(() => {
    if (percent <= said.current || item.state.stage === 'failed') return;
    said.current = percent;
    announce(t('papers.progress', { paper: paperName, percent }));
  }, [percent, item.state.stage, paperName, t]);
}

function UploadRow({ item, tray, paperName }: { item: TrayItem; tray: UploadTray; paperName: string }) {
  const { t } = useTranslation('form-fields');
  const { problemText } = useProblemWords();
  useSpokenProgress(paperName, item);
  const { stage, sent, problem } = item.state;
  const percent = Math.floor(sent * 100);
  const isMoving = stage === 'sending' || stage === 'preparing' || stage === 'checking';
  return (
    <li className={styles.upload} data-stage={stage}>
      <span className={styles.fileName}>{item.fileName}</span>
      {stage !== 'failed' && (
        <>
          <progress
            className={styles.bar}
            value={percent}
            max={100}
            aria-label={t('papers.progress', { paper: paperName, percent })}
          />
          <span className={styles.stage}>
            {stage === 'sending' ? `${percent}%` : t(`papers.stage.${stage}`)}
          </span>
        </>
      )}
      <span className={styles.acts}>
        {stage === 'sending' && (
          <ActionButton variant="quiet" onClick={() => tray.pause(item.id)}>
            {t('papers.pause')}
          </ActionButton>
        )}
        {!isMoving && tray.canResume(item.id) && (
          <ActionButton variant="quiet" onClick={() => tray.resume(item.id)}>
            {t('papers.resume')}
          </ActionButton>
        )}
        <ActionButton variant="quiet" onClick={() => tray.remove(item.id)}>
          {t('papers.remove')}
        </ActionButton>
      </span>
      {problem && <FieldError id={`tep-${item.id}-error`}>{problemText(problem)}</FieldError>}
    </li>
  );
}

/** Files of one paper that are on their way, or were refused with the reason. */
export function UploadRows({
  tray,
  paperKey,
  paperName,
}: {
  tray: UploadTray;
  paperKey: string;
  paperName: string;
}) {
  const items = useTrayItems(tray).filter((item) => item.paperKey === paperKey);
  if (items.length === 0) return null;
  return (
    <ul className={styles.files}>
      {items.map((item) => (
        <UploadRow key={item.id} item={item} tray={tray} paperName={paperName} />
      ))}
    </ul>
  );
}
