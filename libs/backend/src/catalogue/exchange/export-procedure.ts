import { Inject, Injectable } from '@nestjs/common';
import { PROCEDURE_FILE_VERSION, type ProcedureFile } from '@motcua/contracts';
import { Clock, CONFIG, Database, type Config } from '../../platform/index.js';
import { Catalogue } from '../catalogue.js';
import { templatesOf } from './carried-templates.js';
import { ExchangeKeys } from './exchange-keys.js';
import { fileHash } from './procedure-file.js';

/** Makes files of procedures. */
@Injectable()
export class ExportProcedure {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly keys: ExchangeKeys,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The version in force with all its parts, hashed and signed. @throws DomainError 'procedure.not-found', 'exchange.templates-too-large' */
  async run(code: string): Promise<ProcedureFile> {
    const { content, cases, versionNo, fieldName } = await this.catalogue.getByCode(code);
    const said = {
      format: 'motcua.procedure' as const,
      formatVersion: PROCEDURE_FILE_VERSION,
      exportedAt: this.clock.date().toISOString(),
      installation: this.config.installation.name,
      procedure: { code, versionNo, field: { code: content.fieldCode, name: fieldName }, content, cases: [...cases] },
      templates: await templatesOf(this.database, cases),
    };
    const hash = fileHash(said);
    return { ...said, hash, signature: await this.keys.sign(hash) };
  }
}
