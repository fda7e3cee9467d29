import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Test, type TestingModule } from '@nestjs/testing';
import type { StoredDocument } from '../../documents/index.js';
import { DossierHarness } from '../../dossiers/testing/index.js';
import { FileStore, PlatformModule, readConfig } from '../../platform/index.js';
import { PapersModule } from '../papers.module.js';

/** The papers feature beside a desk of dossiers, on the same database and clock, with a folder of its own for files. */
export class PapersHarness {
  private constructor(
    readonly desk: DossierHarness,
    private readonly module: TestingModule,
    private readonly folder: string,
  ) {}

  static async start(): Promise<PapersHarness> {
    const desk = await DossierHarness.start();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-papers-'));
    const config = readConfig({
      DATABASE_URL: desk.url,
      DATA_DIR: folder,
      DATABASE_POOL: '6',
      PUBLIC_URL: 'https://dichvucong.example.vn',
    });
    const platform = PlatformModule.forRoot({ config, applicationName: 'motcua papers spec', clock: desk.clock });
    const module = await Test.createTestingModule({ imports: [platform, PapersModule] }).compile();
    return new PapersHarness(desk, module, folder);
  }

  get<Service>(service: abstract new (...args: never[]) => Service): Service {
    return this.module.get<Service>(service);
  }

  /** Bytes of a stored file, checked against its hash. */
  async bytesOf({ sha256 }: Pick<StoredDocument, 'sha256'>): Promise<Buffer> {
    const bytes = await buffer(await this.get(FileStore).read(sha256));
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256) throw new Error('the store holds other bytes than its name says');
    return bytes;
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.desk.stop();
    await rm(this.folder, { recursive: true });
  }
}
