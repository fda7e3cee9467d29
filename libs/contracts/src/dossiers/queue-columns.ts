import { z } from 'zod';

/** What one column of a queue is: the same object serves the list, its filters, its order and the export. */
export interface QueueColumnRule {
  /** What stands in the head of the list and of the export. */
  label: { vi: string; en: string };
  type: 'due' | 'code' | 'text' | 'choice' | 'moment' | 'labels' | 'act';
  /** Name of the filter by this column; null where it is found by the search or cannot be filtered. */
  filter: QueueFilterName | null;
  /** Whether the list can be put in the order of this column. */
  isSortable: boolean;
  /** Always shown: it names the row. */
  isFixed?: true;
  /** Left out of the export: it is a button. */
  isScreenOnly?: true;
}

/** Filters of a queue, in the order in which they stand on the screen. */
export const QUEUE_FILTERS = ['procedureCode', 'channel', 'due', 'status', 'stepKind', 'holderId', 'agencyId', 'labelId'] as const;
export type QueueFilterName = (typeof QUEUE_FILTERS)[number];

/** All columns in their usual order; the compiler asks every table about columns for a new one. */
export const QUEUE_COLUMNS = {
  time: { label: { vi: 'Hạn', en: 'Due' }, type: 'due', filter: 'due', isSortable: true },
  code: { label: { vi: 'Mã hồ sơ', en: 'Code' }, type: 'code', filter: null, isSortable: true, isFixed: true },
  procedure: { label: { vi: 'Thủ tục', en: 'Procedure' }, type: 'text', filter: 'procedureCode', isSortable: true },
  applicant: { label: { vi: 'Đứng tên', en: 'Applicant' }, type: 'text', filter: null, isSortable: false },
  status: { label: { vi: 'Tình trạng', en: 'Status' }, type: 'choice', filter: 'status', isSortable: false },
  step: { label: { vi: 'Bước', en: 'Step' }, type: 'choice', filter: 'stepKind', isSortable: false },
  holder: { label: { vi: 'Đang ở', en: 'With' }, type: 'text', filter: 'holderId', isSortable: false },
  agency: { label: { vi: 'Cơ quan', en: 'Agency' }, type: 'text', filter: 'agencyId', isSortable: false },
  channel: { label: { vi: 'Kênh', en: 'Channel' }, type: 'choice', filter: 'channel', isSortable: false },
  submittedAt: { label: { vi: 'Nộp lúc', en: 'Sent at' }, type: 'moment', filter: null, isSortable: true },
  receivedAt: { label: { vi: 'Tiếp nhận lúc', en: 'Accepted at' }, type: 'moment', filter: null, isSortable: false },
  labels: { label: { vi: 'Nhãn', en: 'Labels' }, type: 'labels', filter: 'labelId', isSortable: false },
  next: { label: { vi: 'Việc', en: 'Act' }, type: 'act', filter: null, isSortable: false, isScreenOnly: true },
} as const satisfies Record<string, QueueColumnRule>;

export type QueueColumn = keyof typeof QUEUE_COLUMNS;

/** The names of all columns, in their usual order. */
export const QUEUE_COLUMN_NAMES = Object.keys(QUEUE_COLUMNS) as [QueueColumn, ...QueueColumn[]];
export const QueueColumn = z.enum(QUEUE_COLUMN_NAMES);

/** The rule of a column, with its optional parts. */
export const ruleOfColumn = (column: QueueColumn): QueueColumnRule => QUEUE_COLUMNS[column];

/** Columns that can carry the order of a list. */
export type SortableColumn = { [C in QueueColumn]: (typeof QUEUE_COLUMNS)[C]['isSortable'] extends true ? C : never }[QueueColumn];

/** Every order of a list: a column and a direction. `due` = nearest due first, paused last; `newest` = last sent first. */
export const QUEUE_SORTS = {
  due: { column: 'time', direction: 'ascending' },
  'due-last': { column: 'time', direction: 'descending' },
  newest: { column: 'submittedAt', direction: 'descending' },
  oldest: { column: 'submittedAt', direction: 'ascending' },
  code: { column: 'code', direction: 'ascending' },
  'code-last': { column: 'code', direction: 'descending' },
  procedure: { column: 'procedure', direction: 'ascending' },
  'procedure-last': { column: 'procedure', direction: 'descending' },
} as const satisfies Record<string, { column: SortableColumn; direction: 'ascending' | 'descending' }>;

export type QueueSort = keyof typeof QUEUE_SORTS;
export const QueueSort = z.enum(Object.keys(QUEUE_SORTS) as [QueueSort, ...QueueSort[]]);

/** Columns that a list has unless its reader chose others. */
export const USUAL_COLUMNS: readonly QueueColumn[] = ['time', 'code', 'procedure', 'applicant', 'status', 'holder', 'next'];
