import type { PaperRef } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { Dialog } from '../../../components/dialog.js';
import { FileViewer } from '../../../components/file-viewer.js';
import { Loading } from '../../../components/loading.js';
import { NeedsWidth } from '../../../components/needs-width.js';
import { Notice } from '../../../components/notice.js';
import { Stack } from '../../../components/stack.js';
import { paperQuery, slipAddress } from '../api/dossier.js';
import styles from './desk.module.css';

export interface PrintDialogProps {
  code: string;
  papers: readonly PaperRef[];
  /** The paper that was just issued. */
  paperId: string | undefined;
  isOpen: boolean;
  onClose: () => void;
}

/** O6: the paper that is legally right, as a preview; prints the PDF, never the page. */
export function PrintDialog({ code, papers, paperId, isOpen, onClose }: PrintDialogProps) {
  const { t } = useTranslation('desk');
  const [chosenId, setChosenId] = useState<string>();
  const newest = papers.toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt));
  const chosen = newest.find(({ id }) => id === (chosenId ?? paperId)) ?? newest[0];
  return (
    <Dialog isOpen={isOpen} isLarge title={t('print.title', { code })} onClose={onClose}>
      <NeedsWidth>
        {newest.length === 0 && <p>{t('print.none')}</p>}
        <Stack>
          {newest.length > 1 && (
            <fieldset>
              <legend>{t('print.which')}</legend>
              {newest.map((paper) => (
                <p key={paper.id}>
                  <label>
                    <input type="radio" name="giay-in" checked={paper.id === chosen?.id} onChange={() => setChosenId(paper.id)} />{' '}
                    {t(`print.kind.${paper.kind}`)}, {t('print.number', { number: paper.number, at: paper.issuedAt })}
                  </label>
                </p>
              ))}
            </fieldset>
          )}
          {chosen && <PrintOne key={chosen.id} paper={chosen} />}
        </Stack>
      </NeedsWidth>
    </Dialog>
  );
}

/** Waits until the PDF is there (≤ 2 s at the desk), then shows and prints it. */
function PrintOne({ paper }: { paper: PaperRef }) {
  const { t } = useTranslation('desk');
  const state = useQuery(paperQuery(paper.id));
  const frame = useRef<HTMLIFrameElement>(null);
  const file = useSlipFile(paper.id, state.data?.ready ?? paper.ready);
  const [hasPrinted, setHasPrinted] = useState(false);
  const name = t(`print.kind.${paper.kind}`);
  const print = (): void => {
    setHasPrinted(true);
    void fetch(slipAddress(paper.id, true), { credentials: 'same-origin' }); // every print is written down
    frame.current?.contentWindow?.print();
  };
  if (file.hasFailed || state.isError) {
    return (
      <Notice tone="warning" title={t('print.failed')} role="alert">
        <ActionButton onClick={() => (state.isError ? void state.refetch() : file.retry())}>{t('print.again')}</ActionButton>
      </Notice>
    );
  }
  if (!file.url) {
    return (
      <>
        <p>{t('print.preparing', { paper: name, number: paper.number })}</p>
        <Loading shape="page" />
      </>
    );
  }
  return (
    <>
      <div className={styles.preview}>
        <FileViewer file={{ url: slipAddress(paper.id), mediaType: 'application/pdf', paperName: name, fileName: `${paper.number}.pdf` }} hasKeys={false} />
      </div>
      <iframe ref={frame} className="visually-hidden" tabIndex={-1} src={file.url} title={t('print.preview', { paper: name })} />
      <p className={styles.hint}>{t('print.size')}</p>
      <div className={styles.resultActs}>
        <ActionButton variant="main" onClick={print}>
          {hasPrinted ? t('print.again') : t('print.print', { paper: name.toLocaleLowerCase('vi') })}
        </ActionButton>
        <ActionLink to={slipAddress(paper.id)} isFile>
          {t('print.open')}
        </ActionLink>
      </div>
    </>
  );
}

/** The PDF as an address of this page, so that its frame may be printed. */
function useSlipFile(id: string, isReady: boolean) {
  const [url, setUrl] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    const aborting = new AbortController();
    let made: string | undefined;
    const read = async (): Promise<void> => {
      const response = await fetch(slipAddress(id), { credentials: 'same-origin', signal: aborting.signal });
      if (!response.ok) throw new Error(`slip ${response.status}`);
      made = URL.createObjectURL(await response.blob());
      setUrl(made);
    };
    read().catch(() => (aborting.signal.aborted ? undefined : setHasFailed(true)));
    return () => {
      aborting.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, isReady, attempt]);
  const retry = (): void => {
    setHasFailed(false);
    setAttempt(attempt + 1);
  };
  return { url, hasFailed, retry };
}
