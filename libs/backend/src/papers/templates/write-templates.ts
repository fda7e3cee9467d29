import { Injectable } from '@nestjs/common';
import type { PaperTemplate, TemplateKind } from '@motcua/contracts';
import { checkTemplate, DomainError, localDateOf, mayManageTemplates } from '@motcua/domain';
import { Agencies, resolveActor } from '../../identity/index.js';
import { attemptOf, Audit, Clock, findEarlier, keepAnswer, replayed, UnitOfWork, type Caller, type Tx } from '../../platform/index.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { findDraft, findVersions, lockTemplates, publishDraft, writeDraft } from './templates.repository.js';

/** Which form, as the caller saw its draft (0 = there was none), under which key. */
export interface TemplateWish {
  kind: TemplateKind;
  revision: number;
  idempotencyKey: string;
}

interface Written<Answer> {
  answer: Answer;
  data: Record<string, unknown>;
}

/** Changes the words of the forms: draft, restoration, publication. Administrators of the whole installation alone. */
@Injectable()
export class WriteTemplates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 'access.forbidden' */
  async requireWriter(caller: Caller): Promise<void> {
    const tree = await this.agencies.tree();
    const isWriter = tree.all().some(({ id }) => tree.isRoot(id) && mayManageTemplates(resolveActor(caller), [id]));
    if (!isWriter) throw new DomainError('access.forbidden');
  }

  /** @throws DomainError 'access.forbidden', 'template.stale', 'request.invalid-fields' with every wrong field */
  save(caller: Caller, wish: TemplateWish, template: PaperTemplate): Promise<{ revision: number }> {
    return this.run(caller, { ...wish, operation: 'save', content: { template } }, async (tx) => {
      assertWellWritten(wish.kind, template);
      return this.draft(tx, { caller, kind: wish.kind, template });
    });
  }

  /** @throws DomainError 'access.forbidden', 'template.stale', 'template.no-version' */
  restore(caller: Caller, wish: TemplateWish, versionNo: number): Promise<{ revision: number }> {
    return this.run(caller, { ...wish, operation: 'restore', content: { versionNo } }, async (tx) => {
      const older = (await findVersions(tx, wish.kind)).find((version) => version.versionNo === versionNo)?.template;
      const template = versionNo === 0 ? DEFAULT_TEMPLATES[wish.kind] : older;
      if (!template) throw new DomainError('template.no-version');
      const { answer } = await this.draft(tx, { caller, kind: wish.kind, template });
      return { answer, data: { versionNo } };
    });
  }

  /** @throws DomainError 'access.forbidden', 'template.stale', 'template.no-draft', 'request.invalid-fields' for a past day */
  publish(caller: Caller, wish: TemplateWish, validFrom: string): Promise<{ versionNo: number }> {
    return this.run(caller, { ...wish, operation: 'publish', content: { validFrom } }, async (tx) => {
      const draft = await findDraft(tx, wish.kind);
      if (!draft) throw new DomainError('template.no-draft');
      if (validFrom < localDateOf(this.clock.now()))
        throw new DomainError('request.invalid-fields', {}, [{ path: 'validFrom', code: 'template.from-past', params: {} }]);
      assertWellWritten(wish.kind, draft.template);
      const versionNo = await publishDraft(tx, { kind: wish.kind, validFrom, accountId: caller.accountId, at: this.clock.date() });
      return { answer: { versionNo }, data: { versionNo, validFrom } };
    });
  }

  private async draft(tx: Tx, { caller, kind, template }: { caller: Caller; kind: TemplateKind; template: PaperTemplate }) {
    const revision = await writeDraft(tx, { kind, template, accountId: caller.accountId, at: this.clock.date() });
    return { answer: { revision }, data: { revision } };
  }

  private async run<Answer extends object>(
    caller: Caller,
    { kind, revision, idempotencyKey, operation, content }: TemplateWish & { operation: 'save' | 'restore' | 'publish'; content: object },
    write: (tx: Tx) => Promise<Written<Answer>>,
  ): Promise<Answer> {
    await this.requireWriter(caller);
    const attempt = attemptOf(caller.accountId, idempotencyKey, {
      operation: `template.${operation}`,
      target: kind,
      content: { revision, ...content },
    });
    return this.work.run(async (tx) => {
      await lockTemplates(tx);
      const earlier = await findEarlier(tx, attempt);
      if (earlier) return replayed<Answer>(earlier, attempt);
      if (((await findDraft(tx, kind))?.revision ?? 0) !== revision) throw new DomainError('template.stale');
      const { answer, data } = await write(tx);
      const event = {
        at: this.clock.date(),
        accountId: caller.accountId,
        action: `template.${operation}`,
        objectKind: 'paper-template',
        objectId: kind,
      };
      await this.audit.record(tx, { ...event, data });
      await keepAnswer(tx, attempt, { answer, at: event.at });
      return answer;
    });
  }
}

/** @throws DomainError 'request.invalid-fields' */
function assertWellWritten(kind: TemplateKind, template: PaperTemplate): void {
  const problems = checkTemplate(kind, template).map((problem) => ({ ...problem, path: `template.${problem.path}` }));
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}
