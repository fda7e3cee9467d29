import type { CheckedPaper } from '@motcua/contracts';
import { IconFileCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Notice } from '../../../components/notice.js';
import { hashOfFile } from '../api/check.js';
import styles from './check.module.css';

type Verdict = 'authentic' | 'altered' | 'unreadable';
const TONES = { authentic: 'success', altered: 'danger', unreadable: 'warning' } as const satisfies Record<Verdict, string>;

/** What a file is, beside the frozen copies that it may be. */
async function judge(file: File, papers: readonly CheckedPaper[]): Promise<Verdict> {
  const hash = await hashOfFile(file).catch(() => undefined);
  if (hash === undefined) return 'unreadable';
  return papers.some(({ sha256 }) => sha256 === hash) ? 'authentic' : 'altered';
}

/** A PDF from this machine beside the copy in the store: the same bytes, or not. */
export function CompareFile({ papers }: { papers: readonly CheckedPaper[] }) {
  const { t } = useTranslation('papers');
  const input = useRef<HTMLInputElement>(null);
  const [judged, setJudged] = useState<{ name: string; verdict: Verdict }>();
  if (papers.every(({ sha256 }) => sha256 === null)) return <p>{t('check.notDrawn')}</p>;
  const choose = async (file: File | undefined): Promise<void> => {
    if (file) setJudged({ name: file.name, verdict: await judge(file, papers) });
  };
  return (
    <section aria-labelledby="so-tep">
      <h2 id="so-tep">{t('check.fileTitle')}</h2>
      <p>{t('check.fileLead')}</p>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        className={styles.file}
        aria-label={t('check.choose')}
        onChange={({ currentTarget }) => {
          void choose(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      <p>
        <ActionButton icon={IconFileCheck} onClick={() => input.current?.click()}>
          {t('check.choose')}
        </ActionButton>
      </p>
      <div role="status">
        {judged && (
          <Notice tone={TONES[judged.verdict]} title={t(`check.verdict.${judged.verdict}`)}>
            <p>{t(`check.verdictWhy.${judged.verdict}`, { file: judged.name })}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
