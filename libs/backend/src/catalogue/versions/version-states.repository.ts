import type { ProcedureRetirement, VersionPublication } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';
import type { ChangedBy, VersionHead } from './versions.repository.js';

/** A version whose day has come. */
export interface DueVersion {
  id: string;
  procedureId: string;
  code: string;
  validFrom: string;
}

const DUE = `
  select v.id, v.procedure_id as "procedureId", p.code, v.valid_from as "validFrom"
  from procedure_version v join procedure p on p.id = v.procedure_id
  where v.state = 'SCHEDULED' and v.valid_from <= $1::date`;
/** A version that was overtaken by an import while it was a draft gets the next number. */
const DECIDE = `
  update procedure_version v set state = $2, decision_no = $3, decided_on = $4, valid_from = $5, published_by_id = $6, published_at = $7,
    version_no = (select case when max(version_no) > v.version_no then max(version_no) + 1 else v.version_no end
      from procedure_version where procedure_id = v.procedure_id)
  where id = $1`;
const RETIRE_PUBLISHED = `
  update procedure_version set state = 'RETIRED', valid_to = $2::date where procedure_id = $1 and state = 'PUBLISHED'`;
const PUBLISH_SCHEDULED = `
  update procedure_version set state = 'PUBLISHED', published_at = valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh' where id = $1`;
const WITHDRAW = `
  update procedure_version set state = 'DRAFT', valid_from = null, decided_on = null, published_by_id = null, revision = revision + 1,
    changed_by_id = $2, changed_at = $3
  where id = $1`;
const RETIRE = `update procedure set retired_on = $2, replaced_by_code = $3, closing_notice = $4::jsonb where id = $1`;
const FORGET_PROCEDURE = `
  delete from procedure p
  where id = $1 and not exists (select 1 from procedure_version where procedure_id = p.id)
    and not exists (select 1 from agency_procedure where procedure_id = p.id)`;

/** Scheduled versions whose day has come, or the one of them. */
export function dueVersions(on: Queryable, today: string, id?: string): Promise<DueVersion[]> {
  return id === undefined
    ? on.query(`${DUE} order by v.valid_from, v.id`, [today])
    : on.query(`${DUE} and v.id = $2 for update of v`, [today, id]);
}

/** Puts a draft in force today, its predecessor becoming history, or lets it wait for a later day. */
export async function decideDraft(tx: Tx, draft: VersionHead, publication: VersionPublication & { by: ChangedBy }): Promise<void> {
  const { by, decisionNo, decidedOn, validFrom } = publication;
  const isToday = validFrom === by.today;
  if (isToday) await tx.execute(RETIRE_PUBLISHED, [draft.procedureId, validFrom]);
  const state = isToday ? 'PUBLISHED' : 'SCHEDULED';
  await tx.execute(DECIDE, [draft.id, state, decisionNo, decidedOn, validFrom, by.accountId, isToday ? by.at : null]);
}

/** Puts a scheduled version in force; its predecessor becomes history. */
export async function publishScheduled(tx: Tx, { id, procedureId, validFrom }: DueVersion): Promise<void> {
  await tx.execute(RETIRE_PUBLISHED, [procedureId, validFrom]);
  await tx.execute(PUBLISH_SCHEDULED, [id]);
}

/** Makes a scheduled version a draft again. */
export async function withdrawScheduled(tx: Tx, versionId: string, by: ChangedBy): Promise<void> {
  await tx.execute(WITHDRAW, [versionId, by.accountId, by.at]);
}

/** Deletes a draft, and its procedure when that has no other version. */
export async function deleteDraft(tx: Tx, { id, procedureId }: VersionHead): Promise<void> {
  await tx.execute('delete from procedure_version where id = $1', [id]);
  await tx.execute(FORGET_PROCEDURE, [procedureId]);
}

/** Says from which day on a procedure cannot be filed, and what citizens are told. */
export async function retireProcedure(tx: Tx, procedureId: string, retirement: ProcedureRetirement): Promise<void> {
  const { retiredOn, replacedByCode, closingNotice } = retirement;
  await tx.execute(RETIRE, [procedureId, retiredOn, replacedByCode, closingNotice && JSON.stringify(closingNotice)]);
}
