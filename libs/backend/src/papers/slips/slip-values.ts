import type { PaperData, ReceiptData } from '@motcua/contracts';
import { GROUND_WORDS, momentOnPaper, moneyOnPaper, RETURN_PLACES, timeLimitOnPaper } from '../paper-words.js';
import type { TemplateValues } from '../templates/draw-template.js';

const BY_LAW = 'theo quy định của pháp luật';

function feesOf({ fees, feeTotal, feePaid }: ReceiptData): string {
  if (feeTotal === 0) return 'Không mất phí';
  if (fees.length === 0) return 'theo quy định';
  const lines = fees.map(({ name, amount }) => `${name}: ${amount === null ? 'cơ quan báo sau khi xem hồ sơ' : moneyOnPaper(amount)}`);
  const paid = feePaid === null ? 'chưa thu' : `đã thu ${moneyOnPaper(feePaid)}`;
  return `${lines.join('; ')} (${paid})`;
}

function returnPlaceOf({ returnMethod, returnAddress, agency, collectAtName, handedOnTo }: ReceiptData): string {
  if (returnMethod === 'POST') return `${RETURN_PLACES.POST}${returnAddress ? `: ${returnAddress}` : ''}`;
  return returnMethod === 'COUNTER' ? `${RETURN_PLACES.COUNTER} ${collectAtName ?? handedOnTo?.agencyName ?? agency.name}` : RETURN_PLACES.ONLINE;
}

function promiseOf({ dueAt, handedOnTo }: ReceiptData): string {
  if (handedOnTo) return `${handedOnTo.agencyName} tiếp nhận và hẹn ngày trả, chậm nhất ${momentOnPaper(handedOnTo.answerBy)}`;
  return dueAt ? momentOnPaper(dueAt) : BY_LAW;
}

const everySlip = ({
  number,
  dossierCode,
  agency,
  applicant,
  procedureName,
  submitterName,
  officer,
  issuedAt,
}: PaperData): TemplateValues => ({
  so: number,
  ma_ho_so: dossierCode,
  co_quan: agency.name,
  dien_thoai_co_quan: agency.phone ?? '',
  chu_ho_so: applicant.fullName,
  dia_chi: applicant.address ?? '',
  dien_thoai: applicant.phone ?? '',
  email: applicant.email ?? '',
  thu_tuc: procedureName,
  nguoi_nop: submitterName,
  can_bo: officer.name,
  chuc_vu: officer.position ?? '',
  ngay_lap: momentOnPaper(issuedAt),
});

type OwnValues = { [K in PaperData['kind']]: (data: Extract<PaperData, { kind: K }>) => TemplateValues };

const OWN: OwnValues = {
  RECEIPT: (data) => ({
    so_bo: String(data.setCount),
    thoi_han: timeLimitOnPaper(data.timeLimit),
    ngay_nhan: momentOnPaper(data.receivedAt),
    ngay_hen: promiseOf(data),
    co_quan_giai_quyet: data.handedOnTo?.agencyName ?? '',
    noi_nop: data.handedInAtName ?? '',
    noi_nhan_ket_qua: returnPlaceOf(data),
    phi_le_phi: feesOf(data),
  }),
  SUPPLEMENT_REQUEST: ({ message, replyBy }) => ({ ly_do: message, han_bo_sung: momentOnPaper(replyBy) }),
  REJECTION: ({ ground, reason }) => ({ can_cu_tu_choi: GROUND_WORDS[ground], ly_do: reason }),
  APOLOGY: ({ receivedAt, oldDueAt, newDueAt, extended, reason }) => ({
    ngay_nhan: momentOnPaper(receivedAt),
    ngay_hen_cu: momentOnPaper(oldDueAt),
    [extended ? 'ngay_gia_han' : 'ngay_hen_lai']: momentOnPaper(newDueAt),
    ly_do: reason,
  }),
  STOP_NOTICE: ({ receivedAt, dueAt, reason, legalBasis }) => ({
    ngay_nhan: momentOnPaper(receivedAt),
    ngay_hen_cu: dueAt ? momentOnPaper(dueAt) : BY_LAW,
    ly_do: reason,
    can_cu_phap_ly: legalBasis,
  }),
};

/** The values of a slip's frozen facts, in the words of papers. */
export const slipValues = (data: PaperData): TemplateValues => ({
  ...everySlip(data),
  // The table pairs each kind with its own values; TypeScript cannot follow that pairing through the union.
  ...OWN[data.kind](data as never),
});
