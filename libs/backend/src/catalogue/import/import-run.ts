import type { Tx } from '../../platform/index.js';
import { bumpRevision } from '../catalogue-revision.js';
import { contentHash } from '../content-hash.js';
import { FieldBook } from '../field-book.js';
import { publishVersions, type NewVersion, type Publication } from '../publish-versions.js';
import { readKnownProcedures, withOwnWords, type KnownProcedure } from './known-procedures.js';
import { OfferMapper } from './map-offer.js';
import { bodyOfDetailRow, bodyOfListRow } from './map-row.js';
import type { DetailRow, ListRow } from './row-schemas.js';

const BATCH = 250;
/** After so many changes the planner's figures of these tables are of no use any more. */
const MANY = 500;

/** How many rows came to which end. */
export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
  kept: number;
}

/** Takes the rows of one file into the catalogue, some hundreds at a time, within the caller's transaction. */
export class ImportRun {
  readonly counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, kept: 0 };
  private waiting: NewVersion[] = [];

  private constructor(
    private readonly tx: Tx,
    private readonly publication: Publication,
    private readonly context: { known: Map<string, KnownProcedure>; fields: FieldBook; offers: OfferMapper },
  ) {}

  static async begin(tx: Tx, publication: Publication, offers: OfferMapper): Promise<ImportRun> {
    const known = await readKnownProcedures(tx);
    const fields = await FieldBook.read(tx);
    return new ImportRun(tx, publication, { known, fields, offers });
  }

  get fieldsAdded(): number {
    return this.context.fields.added;
  }

  /** One row, whose code no row before has had. */
  async take(row: ListRow | DetailRow): Promise<void> {
    const known = this.context.known.get(row.code);
    const isDetail = 'dossier' in row;
    if (known && (known.hasForm || (known.detailed && !isDetail))) {
      this.counts.kept += 1;
      return;
    }
    const version = this.versionOf(row, known);
    if (known?.hash === version.hash) {
      this.counts.unchanged += 1;
      return;
    }
    this.counts[known ? 'changed' : 'created'] += 1;
    this.waiting.push(version);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  /** Writes what is left and tells other processes, once, when anything has changed. */
  async finish(): Promise<void> {
    await this.flush();
    const changes = this.counts.created + this.counts.changed;
    if (changes > 0) await bumpRevision(this.tx);
    if (changes >= MANY) await this.tx.execute('analyze procedure, procedure_version, procedure_case');
  }

  private versionOf(row: ListRow | DetailRow, known: KnownProcedure | undefined): NewVersion {
    const isDetail = 'dossier' in row;
    const fieldCode = this.context.fields.codeOf(row.field, isDetail ? row.field_code : null);
    const target = { fieldCode, offers: this.context.offers };
    const imported = isDetail ? bodyOfDetailRow(row, target) : bodyOfListRow(row, target);
    const body = known ? withOwnWords(imported, known.own) : imported;
    return { code: row.code, ...body, hash: contentHash(body), detailed: isDetail };
  }

  private async flush(): Promise<void> {
    await this.context.fields.flush(this.tx);
    await publishVersions(this.tx, this.waiting, this.publication);
    this.waiting = [];
  }
}
