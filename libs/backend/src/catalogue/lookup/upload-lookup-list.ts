import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LookupFile, LookupListVersion, LookupPreview } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { Database } from '../../platform/index.js';
import { AdministerCatalogue } from '../versions/administer-catalogue.js';
import { judgeList, type JudgedList } from './judge-list.js';
import { findNewest, insertListVersion } from './lookup-lists.repository.js';
import { presentList } from './lookup-lists.js';
import { readListFile } from './read-list-file.js';

const SHOWN = 20;

/** What is uploaded under which name, and which version the official saw last. */
export type Upload = LookupFile & { name: string; expectedVersionNo: number };

const read = async ({ content }: LookupFile): Promise<JudgedList> => judgeList(await readListFile(Buffer.from(content, 'base64')));

const hashOf = (name: string, { columns, rows }: JudgedList): string =>
  createHash('sha256').update(JSON.stringify([name, columns, rows])).digest('hex');

/** Takes in lists as files, version after version. */
@Injectable()
export class UploadLookupList {
  constructor(
    private readonly administer: AdministerCatalogue,
    private readonly database: Database,
  ) {}

  /** What the file would become; nothing is written. @throws DomainError 'lookup-list.bad-file' */
  async preview(key: string, file: LookupFile): Promise<LookupPreview> {
    const { columns, rows, faults } = await read(file);
    const present = (await findNewest(this.database, key))?.columns ?? [];
    return {
      columns,
      rowCount: rows.length,
      rows: rows.slice(0, SHOWN),
      faults: faults.slice(0, SHOWN),
      faultCount: faults.length,
      lostColumns: present.filter((name) => !columns.includes(name)),
    };
  }

  /**
   * The next version of a list, all lines or none. The same content again is answered with the version that it already is.
   * @throws DomainError 'access.forbidden', 'lookup-list.bad-file' {faults}, 'lookup-list.stale' {versionNo}
   */
  async upload(actor: Actor, key: string, upload: Upload): Promise<LookupListVersion> {
    const list = await read(upload);
    return this.administer.run(actor, async (tx, by) => {
      if (list.faults.length > 0) throw new DomainError('lookup-list.bad-file', { reason: 'lines', faults: list.faults.length });
      const newest = await findNewest(tx, key);
      const contentHash = hashOf(upload.name, list);
      if (newest?.contentHash === contentHash) return { event: null, answer: presentList(newest) };
      const versionNo = newest?.versionNo ?? 0;
      if (versionNo !== upload.expectedVersionNo) throw new DomainError('lookup-list.stale', { versionNo });
      const { name, fileName } = upload;
      await insertListVersion(tx, { key, name, fileName, contentHash, versionNo: versionNo + 1, columns: list.columns, rows: list.rows }, by);
      const written = await findNewest(tx, key);
      if (!written) throw new Error(`lookup list ${key} was written and is not there`);
      const data = { versionNo: written.versionNo, rows: written.rowCount, fileName };
      return { event: { action: 'catalogue.upload-list', objectKind: 'lookup-list', objectId: key, data }, answer: presentList(written) };
    });
  }
}
