import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ProposalReport, VersionChange } from '@motcua/contracts';
import { diffVersions, type Actor } from '@motcua/domain';
import { Clock, UnitOfWork, type Tx } from '../../platform/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { lockCatalogue } from '../catalogue-revision.js';
import { contentHash, type VersionBody } from '../content-hash.js';
import { FieldBook } from '../field-book.js';
import { FileReading, readRows } from '../import/file-reading.js';
import { ownWordsOf, withOwnWords } from '../import/known-procedures.js';
import { OfferMapper } from '../import/map-offer.js';
import { bodyOfDetailRow, bodyOfListRow } from '../import/map-row.js';
import type { RowProblem } from '../import/row-problem.js';
import type { DetailRow, ListRow } from '../import/row-schemas.js';
import { AdministerCatalogue } from '../versions/administer-catalogue.js';
import { forgetOpen, readInForce, writeProposals, type InForce, type NewProposal } from './proposals.repository.js';

/** What reading a file for review came to. */
export type ProposeReport = Omit<ProposalReport, 'rejected'> & { rejected: RowProblem[] };

type Row = ListRow | DetailRow;
interface Source {
  name: string;
  chunks: AsyncIterable<Uint8Array>;
}
interface Context {
  name: string;
  fields: FieldBook;
  offers: OfferMapper;
}

const BATCH = 250;

/** A procedure that is not known here is one change: the whole of it. */
const wholeOf = (code: string, { content }: VersionBody): VersionChange => ({
  ...{ kind: 'ADDED', part: 'CONTENT', caseKey: null, key: code, property: null, before: null, after: null },
  name: { vi: content.name.slice(0, 5000) },
});

/** What a row would make of the procedure. Level, offer and cases are the office's own once there is a form. */
function proposedBody(row: Row, inForce: InForce | undefined, { fields, offers }: Context): VersionBody {
  const isDetail = 'dossier' in row;
  const target = { fieldCode: fields.codeOf(row.field, isDetail ? row.field_code : null), offers };
  const imported = isDetail ? bodyOfDetailRow(row, target) : bodyOfListRow(row, target);
  if (!inForce) return imported;
  const body = withOwnWords(imported, ownWordsOf(inForce.content));
  if (!inForce.cases.some(({ form }) => form !== null)) return body;
  const { onlineLevel, serviceScope, partialReason, offeredBy } = inForce.content;
  const { partialReason: _imported, ...content } = body.content;
  return { cases: inForce.cases, content: { ...content, onlineLevel, serviceScope, offeredBy, ...(partialReason === undefined ? {} : { partialReason }) } };
}

/** Reads files of the national catalogue for review: what they would change is kept as proposals, nothing else is written. */
@Injectable()
export class ProposeImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly administer: AdministerCatalogue,
    private readonly agencies: AgencyDirectory,
    private readonly clock: Clock,
  ) {}

  /** A file sent by an official. @throws DomainError 'access.forbidden', 'catalogue.bad-file' with the problems: nothing is changed */
  async fromText(actor: Actor, sent: { name: string; text: string }): Promise<ProposeReport> {
    const offers = new OfferMapper(await this.agencies.inForceToday());
    return this.administer.run(actor, async (tx) => {
      const chunks = onePiece(new TextEncoder().encode(sent.text));
      const answer = await this.read(tx, { name: sent.name, chunks }, offers);
      const data = { file: sent.name, proposed: answer.proposed };
      return { event: { action: 'catalogue.propose', objectKind: 'procedure', objectId: sent.name, data }, answer };
    });
  }

  /** A file of this machine, for the command line. @throws as {@link fromText} */
  async fromFile(file: string): Promise<ProposeReport> {
    const offers = new OfferMapper(await this.agencies.inForceToday());
    return this.unitOfWork.run(async (tx) => {
      await lockCatalogue(tx);
      return this.read(tx, { name: path.basename(file), chunks: createReadStream(file) }, offers);
    });
  }

  private async read(tx: Tx, { name, chunks }: Source, offers: OfferMapper): Promise<ProposeReport> {
    const context = { name, fields: await FieldBook.read(tx), offers };
    const reading = new FileReading();
    const rows: Row[] = [];
    await readRows(chunks, reading, { take: (row) => void rows.push(row) });
    reading.assertSound(name);
    const report: ProposeReport = { rows: reading.rows, proposed: 0, unchanged: 0, kept: 0, rejected: reading.rejected };
    for (let from = 0; from < rows.length; from += BATCH) await this.propose(tx, { rows: rows.slice(from, from + BATCH), context, report });
    return report;
  }

  private async propose(tx: Tx, { rows, context, report }: { rows: readonly Row[]; context: Context; report: ProposeReport }): Promise<void> {
    const known = await readInForce(tx, rows.map(({ code }) => code));
    const taken = rows.filter((row) => 'dossier' in row || !known.get(row.code)?.detailed);
    const compared = taken.map((row) => proposalOf(row, known.get(row.code), context));
    const fresh = compared.filter(({ changes }) => changes.length > 0);
    const unchanged = compared.filter(({ changes }) => changes.length === 0);
    await forgetOpen(tx, unchanged.map(({ code }) => code));
    const written = await writeProposals(tx, fresh, this.clock.date());
    report.proposed += written;
    report.unchanged += unchanged.length;
    report.kept += rows.length - taken.length + fresh.length - written;
  }
}

function proposalOf(row: Row, inForce: InForce | undefined, context: Context): NewProposal {
  const body = proposedBody(row, inForce, context);
  const changes = inForce ? diffVersions(inForce, body) : [wholeOf(row.code, body)];
  const { code, field } = row;
  return { code, name: body.content.name, sourceFile: context.name, basis: inForce?.hash ?? null, fieldName: field, body, bodyHash: contentHash(body), changes };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
