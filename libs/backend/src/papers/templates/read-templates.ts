import { Injectable } from '@nestjs/common';
import { TEMPLATE_KINDS, type PaperTemplate, type TemplateDetail, type TemplateKind } from '@motcua/contracts';
import { DomainError, localDateOf } from '@motcua/domain';
import { Clock, Database, type Caller } from '../../platform/index.js';
import { PortalPlace } from '../portal-place.js';
import { printDocument } from '../paper-printer.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { sampleDocument } from './sample-document.js';
import { findDraft, findHeads, findVersions, type TemplateHead } from './templates.repository.js';
import { WriteTemplates } from './write-templates.js';

/** How a form stands: in force now, what comes, whether somebody writes. */
export interface TemplateSummary {
  kind: TemplateKind;
  versionInForce: number;
  validFrom: string | null;
  hasDraft: boolean;
  nextFrom: string | null;
}

type Published = TemplateHead & { versionNo: number; validFrom: string };

const isPublished = (head: TemplateHead): head is Published => head.versionNo !== null && head.validFrom !== null;

/** The version in force on a day: the last that began; undefined = that of the product. */
const inForce = (heads: readonly Published[], day: string): Published | undefined =>
  heads.filter(({ validFrom }) => validFrom <= day).sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.versionNo - a.versionNo)[0];

/** Reads the words of the forms, for those who may change them. */
@Injectable()
export class ReadTemplates {
  constructor(
    private readonly database: Database,
    private readonly writers: WriteTemplates,
    private readonly place: PortalPlace,
    private readonly clock: Clock,
  ) {}

  /** All forms. @throws DomainError 'access.forbidden' */
  async list(caller: Caller): Promise<TemplateSummary[]> {
    await this.writers.requireWriter(caller);
    const heads = await findHeads(this.database);
    const today = this.today();
    return TEMPLATE_KINDS.map((kind) => {
      const own = heads.filter((head) => head.kind === kind);
      const published = own.filter(isPublished);
      const current = inForce(published, today);
      const next = published
        .map(({ validFrom }) => validFrom)
        .filter((day) => day > today)
        .sort()[0];
      return {
        kind,
        versionInForce: current?.versionNo ?? 0,
        validFrom: current?.validFrom ?? null,
        hasDraft: own.length > published.length,
        nextFrom: next ?? null,
      };
    });
  }

  /** One form with its versions and draft. @throws DomainError 'access.forbidden' */
  async read(caller: Caller, kind: TemplateKind): Promise<TemplateDetail> {
    await this.writers.requireWriter(caller);
    const [draft, versions] = await Promise.all([findDraft(this.database, kind), findVersions(this.database, kind)]);
    const builtIn = { versionNo: 0, validFrom: null, publishedAt: null, publishedBy: null, template: DEFAULT_TEMPLATES[kind] };
    return {
      kind,
      versionInForce:
        inForce(
          versions.map((version) => ({ kind, ...version })),
          this.today(),
        )?.versionNo ?? 0,
      draft: draft ?? null,
      versions: [...versions.map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })), builtIn],
    };
  }

  /** A PDF on sample data: of the draft, or of a version. @throws DomainError 'access.forbidden', 'template.no-draft', 'template.no-version' */
  async preview(caller: Caller, { kind, version }: { kind: TemplateKind; version?: number | undefined }): Promise<Buffer> {
    const { draft, versions } = await this.read(caller, kind);
    const older = versions.find(({ versionNo }) => versionNo === version)?.template;
    const template: PaperTemplate | undefined = version === undefined ? draft?.template : older;
    if (!template) throw new DomainError(version === undefined ? 'template.no-draft' : 'template.no-version');
    return (await printDocument(sampleDocument(kind, template, this.place.ofSample()))).bytes;
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }
}
