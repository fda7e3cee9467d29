import type { DossierStatus, ReturnMethod } from '@motcua/contracts';
import { instant, timeliness } from '@motcua/domain';
import { addressLine } from '../../dossiers/index.js';
import { shortMoment } from '../paper-words.js';
import type { RegisterRow } from './register-rows.js';

/** A column of form 07: on paper in millimetres, in a sheet in signs; its heading is a word of the template. `group` = a heading over neighbours. */
export interface RegisterColumn {
  group?: string;
  widthMm: number;
  widthSigns: number;
  text: (row: RegisterRow, place: number) => string;
}

const moment = (at: Date | null): string => (at ? shortMoment(at.toISOString()) : '');

const WAYS = { COUNTER: 'Trực tiếp', ONLINE: 'Trực tuyến', POST: 'Bưu chính' } as const satisfies Record<ReturnMethod, string>;

/** What is to be noted of how a dossier stands; null where nothing is. */
const STATUS_NOTES = {
  SUBMITTED: null,
  RECEIVED: null,
  REJECTED_AT_INTAKE: 'Từ chối tiếp nhận',
  PROCESSING: null,
  SUPPLEMENT_REQUIRED: 'Chờ bổ sung',
  PAYMENT_REQUIRED: 'Chờ nộp phí',
  WITHDRAWN: 'Người nộp rút hồ sơ',
  STOPPED: 'Dừng giải quyết',
  RESOLVED: 'Đã có kết quả, chờ trả',
  RETURNED: null,
} as const satisfies Record<DossierStatus, string | null>;

function note({ status, resultKind, dueAt, resolvedAt, timeUnit }: RegisterRow): string {
  const isLate =
    dueAt && resolvedAt && timeliness(instant(dueAt.getTime()), instant(resolvedAt.getTime()), timeUnit ?? 'working-day') === 'OVERDUE';
  return [STATUS_NOTES[status], resultKind === 'REFUSED' ? 'Không giải quyết' : null, isLate ? 'Quá hạn' : null].filter(Boolean).join('; ');
}

const TIMES = 'Nhận và trả kết quả';

/** The columns of the register, form 07, Sổ theo dõi hồ sơ. Source: domain.md §4.2; docs/rules/papers.md#register */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { widthMm: 8, widthSigns: 6, text: (_, place) => String(place) },
  { widthMm: 31, widthSigns: 22, text: ({ code }) => code },
  { widthMm: 36, widthSigns: 44, text: ({ procedureName }) => procedureName },
  { widthMm: 8, widthSigns: 7, text: ({ setCount }) => String(setCount) },
  { widthMm: 25, widthSigns: 28, text: ({ applicant }) => applicant.fullName },
  {
    widthMm: 30,
    widthSigns: 40,
    text: ({ applicant }) => [addressLine(applicant.address), applicant.phone].filter(Boolean).join('; '),
  },
  { widthMm: 22, widthSigns: 30, text: ({ agencyName }) => agencyName },
  { group: TIMES, widthMm: 19, widthSigns: 17, text: ({ receivedAt }) => moment(receivedAt) },
  { group: TIMES, widthMm: 19, widthSigns: 17, text: ({ dueAt }) => moment(dueAt) },
  { group: TIMES, widthMm: 19, widthSigns: 17, text: ({ returnedAt }) => moment(returnedAt) },
  { group: TIMES, widthMm: 14, widthSigns: 13, text: ({ returnMethod }) => WAYS[returnMethod] },
  { group: TIMES, widthMm: 14, widthSigns: 20, text: ({ receiverName }) => receiverName ?? '' },
  { widthMm: 16, widthSigns: 24, text: note },
];
