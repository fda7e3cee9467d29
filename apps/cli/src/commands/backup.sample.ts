import { createHash } from 'node:crypto';
import type { Database, FileStore } from '@motcua/backend/platform';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

async function insertPeople(database: Database): Promise<string> {
  const [account] = await database.query<{ id: string }>(
    `insert into account (kind, email, full_name, profile) values ('CITIZEN', 'an@example.vn', E'Nguyễn \\t Văn\\nAn \\\\ "quoted"', '{"a": "b\\\\n"}') returning id`,
  );
  await database.query(
    `insert into sign_in (token_hash, csrf_hash, account_id, created_at, touched_at, idle_until, ends_at) values ('a', 'b', $1, now(), now(), now(), now())`,
    [account?.id],
  );
  return account?.id ?? '';
}

async function insertProcedure(database: Database): Promise<{ procedureId: string; versionId: string }> {
  await database.query(`insert into field (code, name) values ('HT', 'Hộ tịch')`);
  const [procedure] = await database.query<{ id: string }>(
    `insert into procedure (code) values ('1.001193') returning id`,
  );
  const [version] = await database.query<{ id: string }>(
    `insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, created_at)
     values ($1, 1, 'PUBLISHED', 'Khai sinh', 'HT', 4, 'FULL', '{}', '', now()) returning id`,
    [procedure?.id],
  );
  return { procedureId: procedure?.id ?? '', versionId: version?.id ?? '' };
}

/** `count` dossiers with a journal entry, an outbox row and a stored file each. @returns the names of the files, sorted */
export async function fillWithDossiers(
  database: Database,
  store: FileStore,
  count: number,
): Promise<string[]> {
  const accountId = await insertPeople(database);
  const { procedureId, versionId } = await insertProcedure(database);
  const files = new Set<string>();
  for (let number = 1; number <= count; number += 1) {
    const { sha256: file, size } = await store.write(
      Buffer.from(`content of paper ${number % 8}\n`.repeat(1 + (number % 8) * 400)),
    );
    files.add(file);
    const [dossier] = await database.query<{ id: string }>(
      `insert into dossier (code, version, seq, status, channel, procedure_id, version_id, case_key, procedure_code, procedure_name, field_code,
         online_level, service_scope, agency_id, owner_account_id, submitted_at, sort_due_at, last_entry_at, last_hash, state)
       values ($1, 1, 1, $2, 'ONLINE', $3, $4, 'main', '1.001193', 'Khai sinh', 'HT', 4, 'FULL', (select id from agency where code = 'H24'), $5,
         '2026-04-16T07:00:00Z', '2026-04-20T07:00:00Z', '2026-04-16T07:00:00Z', $6, '{"step": null}') returning id`,
      [
        `H24-260416-${String(number).padStart(4, '0')}`,
        number % 3 === 0 ? 'RETURNED' : 'SUBMITTED',
        procedureId,
        versionId,
        accountId,
        sha256(`${number}`),
      ],
    );
    await insertJournal(database, { dossierId: dossier?.id ?? '', accountId, number });
    await database.query(
      `insert into document (sha256, size, media_type, name, origin, uploaded_by_id, uploaded_at, dossier_id)
       values ($1, $2, 'text/plain', 'giấy tờ.txt', 'UPLOAD', $3, now(), $4)`,
      [file, size, accountId, dossier?.id],
    );
  }
  return [...files].sort();
}

async function insertJournal(
  database: Database,
  entry: { dossierId: string; accountId: string; number: number },
): Promise<void> {
  const [row] = await database.query<{ id: string }>(
    `insert into journal_entry (id, dossier_id, seq, act, at, actor_kind, actor_id, status_to, version, change, prev_hash, hash)
     values (uuidv7(), $1, 1, 'submit', '2026-04-16T07:00:00Z', 'CITIZEN', $2, 'SUBMITTED', 1, '{}', $3, $4) returning id`,
    [entry.dossierId, entry.accountId, sha256('start'), sha256(`${entry.number}`)],
  );
  await database.query(
    `insert into outbox (entry_id, dossier_id, act, origin, created_at) values ($1, $2, 'submit', 'LIVE', now())`,
    [row?.id, entry.dossierId],
  );
}
