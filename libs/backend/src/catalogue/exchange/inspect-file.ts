import { Injectable } from '@nestjs/common';
import { EXCHANGE_CONFLICTS, type ExchangeConflict, type ExchangeConflictCode, type ExchangeReport, type ProcedureFile, type VersionDetail } from '@motcua/contracts';
import { diffVersions } from '@motcua/domain';
import type { Queryable } from '../../platform/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { contentHash } from '../content-hash.js';
import { namedCases } from '../named-cases.js';
import { fieldExists, findDetail, findInState, findProcedure } from '../versions/versions.repository.js';
import type { KeptTemplate } from '../templates/template-files.js';
import { broughtTemplates } from './carried-templates.js';
import { ExchangeKeys, fingerprintOf, isSignedBy } from './exchange-keys.js';
import { fileHash, readProcedureFile, type RawFile } from './procedure-file.js';

const conflict = (code: ExchangeConflictCode, found: string[]): ExchangeConflict[] =>
  found.length === 0 ? [] : [{ severity: EXCHANGE_CONFLICTS[code], code, found }];

/** What is here of the procedure that a file is about. */
interface Here {
  inForce: VersionDetail | undefined;
  draftId: string | undefined;
}

async function readHere(on: Queryable, code: string): Promise<Here> {
  const procedure = await findProcedure(on, code);
  if (!procedure) return { inForce: undefined, draftId: undefined };
  const [published, draft] = [await findInState(on, procedure.id, 'PUBLISHED'), await findInState(on, procedure.id, 'DRAFT')];
  return { inForce: published && (await findDetail(on, published.id)), draftId: draft?.id };
}

/** A file that was read, its templates that may be kept, and what taking it would mean. */
export interface InspectedFile {
  file: ProcedureFile;
  templates: KeptTemplate[];
  report: ExchangeReport;
}

/** Says what taking a file would mean. */
@Injectable()
export class InspectFile {
  constructor(
    private readonly keys: ExchangeKeys,
    private readonly agencies: AgencyDirectory,
  ) {}

  /**
   * The file and its report; nothing is written.
   * @throws DomainError 'exchange.format-newer', 'exchange.not-a-procedure', 'request.invalid-fields'
   */
  async run(on: Queryable, raw: RawFile): Promise<InspectedFile> {
    const file = readProcedureFile(raw);
    const templates = await broughtTemplates(on, file);
    const { code, content, cases } = file.procedure;
    const here = await readHere(on, code);
    const changes = here.inForce ? diffVersions(here.inForce, { content, cases }) : [];
    const isSame = here.inForce !== undefined && changes.length === 0;
    const report: ExchangeReport = {
      ...{ code, name: content.name, installation: file.installation, exportedAt: file.exportedAt },
      signer: fingerprintOf(file.signature.publicKey),
      standing: here.inForce ? (isSame ? 'SAME' : 'DIFFERS') : 'NEW',
      changes,
      cases: namedCases(here.inForce, file.procedure),
      conflicts: [
        ...(await this.originConflicts(file, raw)),
        ...conflict('draft-exists', here.draftId === undefined ? [] : [here.draftId]),
        ...conflict('nothing-new', isSame ? [code] : []),
        ...conflict('template-wrong', templates.wrong),
        ...conflict('templates-missing', templates.missing),
        ...conflict('agencies-unknown', await this.unknownAgencies(file)),
        ...conflict('field-unknown', (await fieldExists(on, content.fieldCode)) ? [] : [content.fieldCode]),
      ],
      basis: here.inForce ? contentHash(here.inForce) : null,
    };
    return { file, templates: templates.sound, report };
  }

  /** A signature of an altered file says nothing, so only the first thing that is wrong is told. */
  private async originConflicts({ hash, signature }: ProcedureFile, raw: RawFile): Promise<ExchangeConflict[]> {
    const signer = [fingerprintOf(signature.publicKey)];
    if (fileHash(raw) !== hash) return conflict('hash-altered', [hash]);
    if (!isSignedBy(signature, hash)) return conflict('signature-wrong', signer);
    return conflict('signature-untrusted', (await this.keys.isTrusted(signature.publicKey)) ? [] : signer);
  }

  private async unknownAgencies({ procedure }: ProcedureFile): Promise<string[]> {
    const known = new Set((await this.agencies.inForceToday()).map(({ code }) => code));
    return procedure.content.offeredBy.agencyCodes.filter((code) => !known.has(code));
  }
}
