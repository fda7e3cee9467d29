import { pause } from '../process/processes.mjs';

const FOLLOW_MS = 120_000;

/** What is still to follow from committed acts. */
const OPEN_EFFECTS = `select (select count(*) from outbox where relayed_at is null)
  + (select count(*) from outbox o where position > (select max(position) from projection_state where projection = 'statistics'))
  + (select count(*) from outbox o where act in ('SUBMIT', 'RECEIVE', 'RETURN_RESULT')
       and not exists (select from handler_done h where h.handler = 'notifications.tell-people' and h.key = o.entry_id::text))
  + (select count(*) from paper where document_id is null) + (select count(*) from mail_message where sent_at is null) as open`;

/** Waits until all effects are there. @returns {Promise<string[]>} a problem when they never come */
export async function untilFollowed(client) {
  for (const end = Date.now() + FOLLOW_MS; Date.now() < end; await pause(200)) {
    const { rows } = await client.query(OPEN_EFFECTS);
    if (Number(rows[0].open) === 0) return [];
  }
  return [`${(await client.query(OPEN_EFFECTS)).rows[0].open} effects of acts never came`];
}

const LIFE = ['SUBMIT', 'RECEIVE', 'ASSIGN', 'PROPOSE', 'APPROVE', 'ISSUE_RESULT', 'RETURN_RESULT'];

/** Dossiers of which something is not as of the first one. */
const likeTheFirst = (told) => `with had as (select d.code, (${told}) as told from dossier d where d.code = any($1::text[]))
    select code || ' ' || told as what from had where told <> (select told from had where code = ($1::text[])[1])`;

/** Each check selects what is wrong; `$1` = codes of the lives led to their end, `$2`, `$3` and `$4` = the acknowledged acts. */
const WRONG = {
  'acknowledged acts that are not in the journal': `select a.code || ' ' || a.act as what
    from (select $1::text[]) lives, unnest($2::text[], $3::text[], $4::int[]) as a (code, act, version) where 1 <> (select count(*) from journal_entry e
      join dossier d on d.id = e.dossier_id where d.code = a.code and e.act = a.act and e.version = a.version)`,
  'acts done twice or left out': `select d.code || ' ' || string_agg(e.act, ' ' order by e.seq) as what
    from dossier d join journal_entry e on e.dossier_id = d.id where d.code = any($1::text[]) and e.actor_kind <> 'SYSTEM'
    group by d.code having string_agg(e.act, ' ' order by e.seq) <> '${LIFE.join(' ')}'`,
  'dossiers that nobody was told of': `select code as what from dossier where not code = any($1::text[])`,
  'papers missing or double': likeTheFirst(
    `select count(p.id) || ' papers, ' || count(distinct p.document_id) || ' files' from paper p where p.dossier_id = d.id`,
  ),
  'files drawn twice': `select f.name as what from document f where f.origin = 'RENDERED' and not exists (select from paper where document_id = f.id)`,
  'messages missing or double': likeTheFirst(`select coalesce(string_agg(n.kind, ' ' order by n.kind), 'none') from notice n
    where n.dossier_id = d.id and n.account_id = d.owner_account_id`),
  'mails not delivered exactly once': `select m.key as what from mail_message m
    where 1 <> (select count(*) from demo_mail s where s.message_id = m.message_id)`,
};

/**
 * What is wrong after a run; the first of the lives was led undisturbed and is what all others must look like.
 * @param {import('pg').Client} client
 * @param {{lives: string[], acknowledged: {code: string, act: string, version: number}[]}} run
 */
export async function problemsOf(client, { lives, acknowledged }) {
  const column = (name) => acknowledged.map((act) => act[name]);
  const values = [lives, column('code'), column('act'), column('version')];
  const problems = [];
  for (const [name, sql] of Object.entries(WRONG)) {
    const used = values.slice(0, Math.max(0, ...[...sql.matchAll(/\$(\d)/g)].map(([, number]) => Number(number))));
    const { rows } = await client.query(sql, used);
    if (rows.length > 0) problems.push(`${rows.length} ${name}, first ${rows[0].what}`);
  }
  return problems;
}
