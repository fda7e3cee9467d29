import { ruleOfColumn, type QueueColumn, type QueueExportRequest } from '@motcua/contracts';
import type { SheetData } from 'write-excel-file/node';
import type { DossierListRow } from '../list-rows.js';
import { CHANNEL_WORDS, RESULT_WORDS, STATUS_WORDS, STEP_WORDS } from './export-words.js';

type Language = QueueExportRequest['language'];
type Value = string | Date | null;
type ExportedColumn = Exclude<QueueColumn, 'next'>;

/** In which language, and the names of labels by id. */
export interface ExportWords {
  language: Language;
  labels: ReadonlyMap<string, string>;
}

/** Cells of a sheet know no time zone: they show the clock of the office (UTC+7). */
const OFFICE_OFFSET_MS = 7 * 3_600_000;
const onOfficeClock = (at: Date | null): Date | null => at && new Date(at.getTime() + OFFICE_OFFSET_MS);

/** What each column says in a workbook; numbers of persons stay masked as in the list. The compiler asks for a new one's. */
const VALUES = {
  time: (row) => onOfficeClock(row.status === 'SUBMITTED' ? row.receptionDueAt : row.dueAt),
  code: (row) => row.code,
  procedure: (row) => row.procedureName,
  applicant: (row) => (row.idLast4 === null ? row.applicantName : `${row.applicantName} ••${row.idLast4}`),
  status: (row, { language }) => `${STATUS_WORDS[language][row.status]}${row.resultKind ? RESULT_WORDS[language][row.resultKind] : ''}`,
  step: (row, { language }) => row.stepKind && STEP_WORDS[language][row.stepKind === 'COORDINATION' ? 'RECEPTION' : row.stepKind],
  holder: (row) => row.holderName ?? row.agencyName,
  agency: (row) => row.agencyName,
  channel: (row, { language }) => CHANNEL_WORDS[language][row.channel],
  submittedAt: (row) => onOfficeClock(row.submittedAt),
  receivedAt: (row) => onOfficeClock(row.receivedAt),
  labels: (row, { labels }) => (row.labelIds ?? []).map((id) => labels.get(id) ?? '').join(', '),
} as const satisfies Record<ExportedColumn, (row: DossierListRow, words: ExportWords) => Value>;

const WIDTHS = { due: 18, code: 24, text: 36, choice: 18, moment: 18, labels: 24, act: 10 } as const;
const HEAD = { fontWeight: 'bold', borderStyle: 'thin' } as const;

const isExported = (column: QueueColumn): column is ExportedColumn => ruleOfColumn(column).isScreenOnly !== true;

/** Words are typed as words, so that nothing that somebody wrote is ever taken for a formula. */
const cellOf = (value: Value): SheetData[number][number] => {
  if (value === null) return null;
  return typeof value === 'string' ? { value, type: String } : { value, type: Date, format: 'dd/mm/yyyy hh:mm' };
};

/** The rows as a workbook: one row of heads that stays in sight, one row for each dossier. */
export async function exportWorkbook(
  rows: readonly DossierListRow[],
  { columns, language, labels }: Pick<QueueExportRequest, 'columns'> & ExportWords,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const exported = columns.filter(isExported);
  const data: SheetData = [
    exported.map((column) => ({ value: ruleOfColumn(column).label[language], type: String, ...HEAD })),
    ...rows.map((row) => exported.map((column) => cellOf(VALUES[column](row, { language, labels })))),
  ];
  const widths = exported.map((column) => ({ width: WIDTHS[ruleOfColumn(column).type] }));
  return writeExcelFile(data, { sheet: language === 'vi' ? 'Ho so' : 'Applications', columns: widths, stickyRowsCount: 1 }).toBuffer();
}
