import { Injectable } from '@nestjs/common';
import type { RegisterWish } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { Agencies } from '../../identity/index.js';
import { Clock, Database } from '../../platform/index.js';
import type { MadeFile, Progress } from '../orders/made-file.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import { RegisterPdf, type RegisterTitle } from './register-pdf.js';
import { readRegister } from './register-rows.js';
import { templateInForce } from '../templates/templates.repository.js';
import { registerXlsx } from './register-xlsx.js';

/** Rows read and drawn in one go. */
const PIECE = 150;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register of the dossiers that an agency received in a period (form 07). */
@Injectable()
export class RegisterMaker {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  async make(wish: RegisterWish, progress: Progress): Promise<MadeFile> {
    const tree = await this.agencies.tree();
    const agency = tree.get(wish.agencyId);
    const template = await templateInForce(this.database, 'REGISTER', localDateOf(this.clock.now()));
    const title = { agencyName: agency.name, from: wish.from, to: wish.to, madeAt: this.clock.date(), template };
    const name = `so-theo-doi-${agency.code}-${wish.from}-${wish.to}`;
    if (wish.format === 'PDF') return { ...(await this.pdf(wish, title, progress)), name: `${name}.pdf`, mediaType: 'application/pdf' };
    return { bytes: await this.xlsx(wish, title, progress), pages: null, name: `${name}.xlsx`, mediaType: XLSX };
  }

  private async pdf(wish: RegisterWish, title: RegisterTitle, progress: Progress) {
    const book = new RegisterPdf(title);
    for await (const piece of this.pieces(wish, progress)) await book.add(piece);
    return book.end();
  }

  private async xlsx(wish: RegisterWish, title: RegisterTitle, progress: Progress): Promise<Uint8Array> {
    const rows: string[][] = [];
    for await (const piece of this.pieces(wish, progress)) rows.push(...piece);
    return registerXlsx(rows, title);
  }

  private async *pieces(wish: RegisterWish, progress: Progress): AsyncGenerator<string[][]> {
    let done = 0;
    for await (const rows of readRegister(this.database, wish, PIECE)) {
      yield rows.map((row, index) => REGISTER_COLUMNS.map(({ text }) => text(row, done + index + 1)));
      done += rows.length;
      await progress(done);
    }
  }
}
