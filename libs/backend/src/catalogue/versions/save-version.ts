import { Injectable } from '@nestjs/common';
import type { VersionDetail, VersionSave } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { contentHash } from '../content-hash.js';
import { AdministerCatalogue } from './administer-catalogue.js';
import { assertDraft, assertRevision, requireDetail, requireVersion } from './draft-guards.js';
import { deleteDraft } from './version-states.repository.js';
import { fieldExists, updateDraft, type ChangedBy, type VersionHead } from './versions.repository.js';

/** Saves and deletes drafts of versions. */
@Injectable()
export class SaveVersion {
  constructor(private readonly administer: AdministerCatalogue) {}

  /**
   * Replaces all that a draft says. The same save sent again by the same person is answered like the first.
   * @throws DomainError 'access.forbidden', 'version.not-found', 'version.not-draft', 'version.stale', 'request.invalid-fields'
   */
  save(actor: Actor, versionId: string, { expectedRevision, ...body }: VersionSave): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const head = await requireVersion(tx, versionId);
      assertDraft(head);
      if (isReplay(head, { expectedRevision, hash: contentHash(body) }, by))
        return { event: null, answer: await requireDetail(tx, versionId) };
      assertRevision(head, expectedRevision);
      if (!(await fieldExists(tx, body.content.fieldCode))) {
        throw new DomainError('request.invalid-fields', {}, [{ path: 'content.fieldCode', code: 'field.option-unknown', params: {} }]);
      }
      await updateDraft(tx, { id: versionId, body }, by);
      const answer = await requireDetail(tx, versionId);
      const data = { code: head.code, revision: answer.revision };
      return { event: { action: 'catalogue.save-draft', objectKind: 'procedure-version', objectId: versionId, data }, answer };
    });
  }

  /** Deletes a draft; a procedure that never was more than this draft is gone with it. @throws DomainError as {@link save} */
  remove(actor: Actor, versionId: string, expectedRevision: number): Promise<{ deleted: true }> {
    return this.administer.run(actor, async (tx) => {
      const head = await requireVersion(tx, versionId);
      assertDraft(head);
      assertRevision(head, expectedRevision);
      await deleteDraft(tx, head);
      const data = { code: head.code };
      return {
        event: { action: 'catalogue.delete-draft', objectKind: 'procedure-version', objectId: versionId, data },
        answer: { deleted: true },
      };
    });
  }
}

function isReplay(head: VersionHead, sent: { expectedRevision: number; hash: string }, by: ChangedBy): boolean {
  return head.revision === sent.expectedRevision + 1 && head.hash === sent.hash && head.changedById === by.accountId;
}
