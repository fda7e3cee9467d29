import { Injectable } from '@nestjs/common';
import { instant, localDateOf } from '@motcua/domain';
import { DossierReadings, readJournal, type SubmissionReading } from '../../dossiers/index.js';
import { Agencies, StaffQueries } from '../../identity/index.js';
import { Database, type Caller } from '../../platform/index.js';
import { printDocument } from '../paper-printer.js';
import { PortalPlace } from '../portal-place.js';
import { templateInForce } from '../templates/templates.repository.js';
import { controlSlipDocument, type NamedHandOver } from './control-slip-document.js';
import { handOvers, type HandOverRow } from './hand-overs.js';

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
    const rows = await this.named(handOvers(journal, reading));
    const madeAt = journal.at(-1)?.at ?? new Date(0);
    const template = await templateInForce(this.database, 'CONTROL_SLIP', localDateOf(instant(madeAt.getTime())));
    const slip = { ...(await this.factsOf(reading)), rows, madeAt: madeAt.toISOString() };
    const { bytes } = await printDocument(controlSlipDocument(slip, this.place.province, template));
    return { name: `phieu-kiem-soat-${reading.code}.pdf`, bytes };
  }

  private async factsOf({ code, agency, applicant, procedureName, state }: SubmissionReading) {
    const tree = await this.agencies.tree();
    const parentName = agency.parentId === null ? null : (tree.byId(agency.parentId)?.name ?? null);
    const { receivedAt, dueAt } = state;
    return {
      code,
      agency: { ...agency, parentName },
      applicantName: applicant.fullName,
      phone: applicant.phone,
      procedureName,
      receivedAt,
      dueAt,
    };
  }

  private async named(found: readonly HandOverRow[]): Promise<NamedHandOver[]> {
    const tree = await this.agencies.tree();
    const ids = found.flatMap(({ giverId, receiverId }) => [giverId, receiverId]).filter((id) => id !== null);
    const accounts = await this.staff.names([...new Set(ids)]);
    const nameOf = (id: string): string => accounts.get(id)?.fullName ?? '';
    return found.map(({ agencyId, giverId, receiverId, ...row }) => ({
      ...row,
      agencyName: tree.byId(agencyId)?.name ?? '',
      giver: giverId === null ? 'Người nộp hồ sơ' : nameOf(giverId),
      receiver: receiverId === null ? null : nameOf(receiverId),
    }));
  }
}
