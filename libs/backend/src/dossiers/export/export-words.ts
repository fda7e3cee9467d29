import type { Channel, DossierStatus, ResultKind, StepKind } from '@motcua/contracts';

type Language = 'vi' | 'en';
type Words<Name extends string> = Record<Language, Record<Name, string>>;

/** Statuses as the staff pills say them (screens.md §2.1). */
export const STATUS_WORDS: Words<DossierStatus> = {
  vi: {
    SUBMITTED: 'Chờ tiếp nhận',
    RECEIVED: 'Đã tiếp nhận',
    REJECTED_AT_INTAKE: 'Không tiếp nhận',
    PROCESSING: 'Đang giải quyết',
    SUPPLEMENT_REQUIRED: 'Chờ bổ sung',
    PAYMENT_REQUIRED: 'Chờ nộp tiền',
    WITHDRAWN: 'Đã rút',
    STOPPED: 'Đã dừng giải quyết',
    RESOLVED: 'Đã có kết quả',
    RETURNED: 'Đã trả kết quả',
  },
  en: {
    SUBMITTED: 'Waiting for acceptance',
    RECEIVED: 'Accepted',
    REJECTED_AT_INTAKE: 'Not accepted',
    PROCESSING: 'In progress',
    SUPPLEMENT_REQUIRED: 'Documents missing',
    PAYMENT_REQUIRED: 'Payment needed',
    WITHDRAWN: 'Withdrawn',
    STOPPED: 'Stopped',
    RESOLVED: 'Result ready',
    RETURNED: 'Result handed over',
  },
};

/** What a status says besides when the answer was not a plain yes. */
export const RESULT_WORDS: Words<ResultKind> = {
  vi: { GRANTED: '', PARTLY_GRANTED: ': chấp thuận một phần', REFUSED: ': không được chấp thuận' },
  en: { GRANTED: '', PARTLY_GRANTED: ': granted in part', REFUSED: ': not granted' },
};

export const STEP_WORDS: Words<StepKind> = {
  vi: {
    RECEPTION: 'Tiếp nhận',
    ASSIGNMENT: 'Phân công',
    APPRAISAL: 'Xem xét',
    APPROVAL: 'Phê duyệt',
    ISSUE: 'Phát hành',
    RETURN: 'Trả kết quả',
  },
  en: {
    RECEPTION: 'Acceptance',
    ASSIGNMENT: 'Assignment',
    APPRAISAL: 'Appraisal',
    APPROVAL: 'Approval',
    ISSUE: 'Issuing',
    RETURN: 'Handing over',
  },
};

export const CHANNEL_WORDS: Words<Channel> = {
  vi: { COUNTER: 'Tại quầy', ONLINE: 'Trên mạng', POST: 'Bưu điện' },
  en: { COUNTER: 'At the desk', ONLINE: 'Online', POST: 'By post' },
};
