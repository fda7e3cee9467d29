import { LOOKUP_FILE_FAULTS, type LookupPreview } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Notice } from '../../../../components/notice.js';
import { useLanguage } from '../../../../i18n/language.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { formatFileSize } from '../../../../lib/format.js';
import { CellTable } from './cell-table.js';

/** Why a file is no list at all. */
export function ListFileFault({ problem }: { problem: ApiProblem | null }) {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  if (!problem) return null;
  const { params } = problem;
  const reason = LOOKUP_FILE_FAULTS.find((known) => known === params['reason']);
  if (!reason) return <ErrorPanel error={problem} isUrgent />;
  const columns = Array.isArray(params['columns']) ? params['columns'].join(' | ') : '';
  return (
    <Notice
      tone="danger"
      role="status"
      title={t(`lists.bad.${reason}`, { most: reason === 'too-large' ? formatFileSize(Number(params['maxBytes']), language) : params['max'], columns })}
    />
  );
}

/** What the file would become: wrong lines first, lost columns, then its first lines. */
export function ListPreview({ preview: { columns, rowCount, rows, faults, faultCount, lostColumns } }: { preview: LookupPreview }) {
  const { t } = useTranslation('catalogue-exchange');
  return (
    <>
      {faultCount > 0 ? (
        <Notice tone="danger" role="status" title={t('lists.faults', { count: faultCount })}>
          <ul>
            {faults.map(({ line, fault, column }) => (
              <li key={`${line} ${fault} ${column ?? ''}`}>{t('lineFault', { line, fault: t(`lists.fault.${fault}`, { column }) })}</li>
            ))}
          </ul>
          {faultCount > faults.length && <p>{t('more', { count: faultCount - faults.length })}</p>}
        </Notice>
      ) : (
        <Notice tone="success" role="status" title={t('lists.sound', { rows: t('lists.rowCount', { count: rowCount }) })} />
      )}
      {lostColumns.length > 0 && <Notice tone="warning" title={t('lists.lost', { columns: lostColumns.join(', ') })} />}
      <CellTable caption={t('lists.firstRows', { count: rows.length })} columns={columns} rows={rows} />
    </>
  );
}
