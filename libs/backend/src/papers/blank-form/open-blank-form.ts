import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Catalogue, caseOf } from '../../catalogue/index.js';
import { printDocument } from '../paper-printer.js';
import { blankFormDocument } from './blank-form-document.js';

/** A printed form with the hash of its bytes. */
export interface BlankForm {
  name: string;
  bytes: Buffer;
  sha256: string;
}

const MOST_KEPT = 50;

/** Blank forms of published versions; a version never changes, so each is printed once and kept. */
@Injectable()
export class OpenBlankForm {
  private readonly kept = new Map<string, Promise<BlankForm>>();

  constructor(private readonly catalogue: Catalogue) {}

  /** @throws DomainError 'procedure.not-found', 'procedure.case-not-found', 'procedure.no-form' */
  async pdf(code: string, versionNo: number, caseKey: string): Promise<BlankForm> {
    const version = await this.catalogue.getByNumber(code, versionNo);
    const found = caseOf(version, caseKey);
    if (!found.form) throw new DomainError('procedure.no-form', { code, caseKey });
    const of = { version, case: found, form: found.form };
    const key = `${version.versionId} ${caseKey}`;
    const known = this.kept.get(key) ?? print(`to-khai-${code}-${caseKey}.pdf`, of);
    this.keep(key, known);
    return known;
  }

  private keep(key: string, print: Promise<BlankForm>): void {
    this.kept.delete(key);
    this.kept.set(key, print);
    print.catch(() => this.kept.delete(key));
    const oldest = this.kept.keys().next();
    if (this.kept.size > MOST_KEPT && !oldest.done) this.kept.delete(oldest.value);
  }
}

async function print(name: string, of: Parameters<typeof blankFormDocument>[0]): Promise<BlankForm> {
  const { bytes } = await printDocument(blankFormDocument(of));
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
