import { Injectable } from '@nestjs/common';
import type { CheckedPaper } from '@motcua/contracts';
import { normaliseDossierCode } from '@motcua/domain';
import { Database } from '../platform/index.js';

const CHECK_CODE = /^[0-9A-F]{4}(?:-?[0-9A-F]{4}){3}$/;
/** More than there are agencies in a province: a number stands at most once for each agency and kind. */
const MOST = 200;

const SELECT = `select p.check_code as "checkCode", p.kind, p.number, d.code as "dossierCode", coalesce(p.data #>> '{agency,name}', a.name) as "agencyName", p.issued_at as "issuedAt", f.sha256
  from paper p
  join dossier d on d.id = p.dossier_id
  join agency a on a.id = p.agency_id
  left join document f on f.id = p.document_id`;

type Row = Omit<CheckedPaper, 'issuedAt'> & { issuedAt: Date };

/** What anybody may know of a slip: that we issued it, when, and the hash of its frozen copy (domain.md §4.1). */
@Injectable()
export class CheckPaper {
  constructor(private readonly database: Database) {}

  /**
   * Slips by the code below their QR, or by their number (that of a receipt is the dossier's code). Typed as people type.
   * @returns none when no such slip was ever issued; several where agencies share a number
   */
  async find(typed: string): Promise<CheckedPaper[]> {
    const code = normaliseDossierCode(typed);
    const rows = CHECK_CODE.test(code)
      ? await this.database.query<Row>(`${SELECT} where p.check_code = $1`, [code.replaceAll('-', '')], 'paper-check-code')
      : await this.database.query<Row>(`${SELECT} where p.number = $1 order by a.name, p.issued_at limit ${MOST}`, [code], 'paper-check-number');
    return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }));
  }
}
