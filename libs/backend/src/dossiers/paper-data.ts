import type { Address, FeeRule, Party, ReturnChoice, TimeLimit } from '@motcua/contracts';

/** What stands on every slip (domain.md §4.2): head, number, person and business. Frozen when it is issued. */
export interface SlipHead {
  number: string;
  dossierCode: string;
  issuedAt: string;
  agency: { name: string; parentName: string | null; address: string | null; phone: string | null };
  procedureName: string;
  applicant: { fullName: string; address: string | null; phone: string | null; email: string | null };
  submitterName: string;
  officer: { name: string; position: string | null };
}

/** One line of the table of papers. */
export interface SlipPaper {
  name: string;
  originals: number;
  copies: number;
  note: string;
}

/** Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export interface ReceiptData extends SlipHead {
  kind: 'RECEIPT';
  papers: SlipPaper[];
  setCount: number;
  timeLimit: TimeLimit | null;
  receivedAt: string;
  /** Null where the procedure states no limit: printed "theo quy định". */
  dueAt: string | null;
  returnMethod: ReturnChoice['method'];
  returnAddress: string | null;
  fees: Pick<FeeRule, 'name' | 'amount'>[];
  feeTotal: number | null;
  feePaid: number | null;
}

/** Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export interface SupplementRequestData extends SlipHead {
  kind: 'SUPPLEMENT_REQUEST';
  papers: SlipPaper[];
  message: string;
  replyBy: string;
}

/** Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RejectionData extends SlipHead {
  kind: 'REJECTION';
  ground: string;
  reason: string;
}

/** The frozen copy from which a slip's PDF is rendered, always the same. */
export type PaperData = ReceiptData | SupplementRequestData | RejectionData;

/** An address on one line, as printed. */
export function addressLine(address: Address | null): string | null {
  if (!address) return null;
  const parts = [address.street, address.communeName, address.provinceName].filter((part) => part.length > 0);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** The person as the slips name him. */
export function slipPerson(party: Party): SlipHead['applicant'] {
  return { fullName: party.fullName, address: addressLine(party.address), phone: party.phone, email: party.email };
}
