import type { ApologyData, ReceiptData, RejectionData, StopNoticeData, SupplementRequestData } from '@motcua/contracts';
import type { SlipPlace } from '../slips/slip-parts.js';
import { SAMPLE_SLIPS } from '../templates/sample-data.js';

/** A receipt (form 01) with what the test is about. */
export const aReceipt = (over: Partial<ReceiptData> = {}): ReceiptData => ({ ...SAMPLE_SLIPS.RECEIPT, ...over });

/** A supplement request (form 02). */
export const aSupplementRequest = (over: Partial<SupplementRequestData> = {}): SupplementRequestData => ({
  ...SAMPLE_SLIPS.SUPPLEMENT_REQUEST,
  ...over,
});

/** A rejection (form 03). */
export const aRejection = (over: Partial<RejectionData> = {}): RejectionData => ({ ...SAMPLE_SLIPS.REJECTION, ...over });

/** An apology with a new date (form 04). */
export const anApology = (over: Partial<ApologyData> = {}): ApologyData => ({ ...SAMPLE_SLIPS.APOLOGY, ...over });

/** A notice that a dossier is stopped (form 05). */
export const aStopNotice = (over: Partial<StopNoticeData> = {}): StopNoticeData => ({ ...SAMPLE_SLIPS.STOP_NOTICE, ...over });

export const aPlace: SlipPlace = {
  place: 'Hải Phòng',
  checkUrl: 'https://dichvucong.example.vn/kiem-tra/3F09A1B277C40D5E',
  checkCode: '3F09A1B277C40D5E',
  portal: 'dichvucong.example.vn',
};
