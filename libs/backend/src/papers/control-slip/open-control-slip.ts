import { Injectable } from '@nestjs/common';
import { DossierReadings, readJournal } from '../../dossiers/index.js';
import { Agencies, StaffQueries } from '../../identity/index.js';
import { Database, type Caller } from '../../platform/index.js';
import { printDocument } from '../paper-printer.js';
import { PortalPlace } from '../portal-place.js';
import { controlSlipDocument, type NamedHandOver } from './control-slip-document.js';
import { handOvers } from './hand-overs.js';

/** The control slip of a dossier for the desk, drawn from the journal each time it is asked for. */
@Injectable()
export class OpenControlSlip {
  constructor(
    private readonly database: Database,
    private readonly readings: DossierReadings,
    private readonly agencies: Agencies,
    private readonly staff: StaffQueries,
    private readonly place: PortalPlace,
  ) {}

  /** @throws DomainError 'dossier.not-found', 'dossier.no-right' */
  async pdf(caller: Caller, code: string): Promise<{ name: string; bytes: Buffer }> {
    const id = await this.readings.requireReader(caller, { code });
    const reading = await this.readings.readForPaper(code);
    const journal = await readJournal(this.database, id);
    const tree = await this.agencies.tree();
    const found = handOvers(journal, reading.workflow);
    const accounts = await this.staff.names(
      [...new Set(found.flatMap(({ giverId, receiverId }) => [giverId, receiverId]))].filter((one) => one !== null),
    );
    const rows = found.map((row): NamedHandOver => ({
      ...row,
      agencyName: tree.byId(row.agencyId)?.name ?? '',
      giver: row.giverId === null ? 'Người nộp hồ sơ' : (accounts.get(row.giverId)?.fullName ?? ''),
      receiver: row.receiverId === null ? null : (accounts.get(row.receiverId)?.fullName ?? ''),
    }));
    const parentAgencyName = reading.agency.parentId === null ? null : (tree.byId(reading.agency.parentId)?.name ?? null);
    const madeAt = (journal.at(-1)?.at ?? new Date(0)).toISOString();
    const slip = { reading, parentAgencyName, rows, madeAt, place: this.place.province };
    return { name: `phieu-kiem-soat-${reading.code}.pdf`, bytes: (await printDocument(controlSlipDocument(slip))).bytes };
  }
}
