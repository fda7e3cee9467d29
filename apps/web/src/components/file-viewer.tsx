import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IconDownload,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
  IconChevronLeft,
  IconChevronRight,
  IconZoomReset,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useHotkeys } from '../lib/use-hotkeys.js';
import { Icon } from './icon.js';
import { ActionLink } from './action-button.js';
import { Loading } from './loading.js';
import styles from './file-viewer.module.css';

const PdfPage = lazy(() => import('./pdf-page.js'));

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const FIT = 2;

export interface ViewedFile {
  /** Address of the bytes, served as a download with a safe type. */
  url: string;
  mediaType: string;
  /** Name of the paper, for the alternative text. */
  paperName: string;
  fileName: string;
}

/** One image or PDF, page by page. Zoom and rotation change the view only, never the file. Keys as in screens.md §4.1, O3. */
export function FileViewer({ file, hasKeys = true }: { file: ViewedFile; hasKeys?: boolean }) {
  return <OpenFile key={file.url} file={file} hasKeys={hasKeys} />;
}

function OpenFile({ file, hasKeys }: { file: ViewedFile; hasKeys: boolean }) {
  const { t } = useTranslation('common');
  const [pages, setPages] = useState(1);
  const [isBroken, setIsBroken] = useState(false);
  const view = useView(pages);
  const acts = useViewerActs(view, pages);
  useHotkeys(
    acts.flatMap(({ keys, label, run }) => keys.map((key) => ({ keys: key, label, run }))),
    hasKeys,
  );
  if (isBroken || !isShowable(file.mediaType)) return <NotShown file={file} isBroken={isBroken} />;
  const alt = t('viewer.alt', { paper: file.paperName, page: view.page });
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={t('viewer.tools')} data-print="hide">
        {pages > 1 && <span className={styles.page}>{t('viewer.page', { page: view.page, pages })}</span>}
        {acts.map(({ id, keys, label, icon, run }) => (
          <button
            key={id}
            type="button"
            onClick={run}
            aria-label={label}
            title={`${label} (${keys[0]})`}
            aria-keyshortcuts={keys.join(' ')}
          >
            <Icon of={icon} />
          </button>
        ))}
        <ActionLink to={file.url} isFile download variant="quiet" icon={IconDownload}>
          {t('download')}
        </ActionLink>
      </div>
      <div className={styles.stage} tabIndex={0} role="region" aria-label={alt}>
        {file.mediaType === 'application/pdf' ? (
          <Suspense fallback={<Loading />}>
            <PdfPage
              url={file.url}
              page={view.page}
              zoom={view.zoom}
              turn={view.turn}
              label={alt}
              onPages={setPages}
              onBroken={() => setIsBroken(true)}
            />
          </Suspense>
        ) : (
          <img
            src={file.url}
            alt={alt}
            className={styles.image}
            onError={() => setIsBroken(true)}
            style={{ width: `${view.zoom * 100}%`, transform: `rotate(${view.turn}deg)` }}
          />
        )}
      </div>
    </div>
  );
}

const isShowable = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || /^image\/(?:jpeg|png|webp|gif)$/.test(mediaType);

function NotShown({ file, isBroken }: { file: ViewedFile; isBroken: boolean }) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.stage}>
      <p>
        {isBroken
          ? t('viewer.broken', { file: file.fileName })
          : t('viewer.notShowable', { file: file.fileName })}
      </p>
      <ActionLink to={file.url} isFile download icon={IconDownload}>
        {t('download')}
      </ActionLink>
    </div>
  );
}

function useView(pages: number) {
  const [page, setPage] = useState(1);
  const [zoomStep, setZoomStep] = useState(FIT);
  const [turn, setTurn] = useState(0);
  const clampZoom = (step: number): number => Math.min(ZOOMS.length - 1, Math.max(0, step));
  return {
    page,
    zoom: ZOOMS[zoomStep] ?? 1,
    turn,
    goTo: (wanted: number) => setPage(Math.min(pages, Math.max(1, wanted))),
    zoomBy: (steps: number) => setZoomStep((step) => clampZoom(step + steps)),
    fit: () => setZoomStep(FIT),
    rotate: () => setTurn((degrees) => (degrees + 90) % 360),
  };
}

interface ViewerAct {
  id: string;
  keys: string[];
  label: string;
  icon: TablerIcon;
  run: () => void;
}

function useViewerActs(view: ReturnType<typeof useView>, pages: number): ViewerAct[] {
  const { t } = useTranslation('common');
  const paging: ViewerAct[] = [
    {
      id: 'previous',
      keys: ['ArrowLeft'],
      label: t('viewer.previous'),
      icon: IconChevronLeft,
      run: () => view.goTo(view.page - 1),
    },
    {
      id: 'next',
      keys: ['ArrowRight'],
      label: t('viewer.next'),
      icon: IconChevronRight,
      run: () => view.goTo(view.page + 1),
    },
  ];
  return [
    ...(pages > 1 ? paging : []),
    { id: 'smaller', keys: ['-'], label: t('viewer.smaller'), icon: IconMinus, run: () => view.zoomBy(-1) },
    { id: 'fit', keys: ['0'], label: t('viewer.fit'), icon: IconZoomReset, run: view.fit },
    { id: 'larger', keys: ['+', '='], label: t('viewer.larger'), icon: IconPlus, run: () => view.zoomBy(1) },
    { id: 'rotate', keys: ['R'], label: t('viewer.rotate'), icon: IconRotateClockwise, run: view.rotate },
  ];
}
