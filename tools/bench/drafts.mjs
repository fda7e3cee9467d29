const CASE = `select v.id as version, c.key, c.definition from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  join procedure_case c on c.version_id = v.id where p.code = '1.001193' order by c.ordinal limit 1`;

const MAKE = `with n as (select i, a.id as account, g.id as agency from generate_series(1, $1::int) i
    cross join (select id from account where email = 'bench.citizen@example.vn') a
    join (select id, row_number() over (order by code) - 1 as n, count(*) over () as total from agency
          where kind = 'COMMUNE' and valid_to is null) g on g.n = i % g.total),
  files as (insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at)
    select md5(n.i::text) || md5(k), 100000, 'image/jpeg', n.i || ' ' || k, 1, 'UPLOAD', n.account, now()
      from n, unnest($5::text[]) k returning id, name)
  insert into dossier_draft (account_id, version_id, case_key, agency_id, answers, components, return_choice, created_at, saved_at, kept_until)
  select n.account, $2, $3, n.agency, $4::jsonb,
    (select coalesce(jsonb_agg(jsonb_build_object('componentKey', k, 'documentIds', jsonb_build_array(f.id), 'notHeld', false)), '[]')
       from unnest($5::text[]) k join files f on f.name = n.i || ' ' || k),
    '{"method":"COUNTER","address":null,"receiverName":null,"receiverPhone":null}', now(), now(), now() + interval '90 days'
  from n returning id`;

const SAMPLES = {
  'short-text': 'Nguyễn Thị Ánh',
  'long-text': 'Theo giấy tờ kèm theo.',
  integer: 1,
  money: 50_000_000,
  date: '2025-11-02',
  'yes-no': true,
  'personal-id': '031190123456',
  'tax-code': '0100109106',
  phone: '0912345678',
  email: 'a@example.vn',
  declaration: true,
  address: { street: '12 Cát Dài', communeCode: '11383', communeName: 'Phường Lê Chân', provinceName: 'Hải Phòng' },
};

function answersOf(form) {
  const fields = form.pages.flatMap(({ fields: own }) => own);
  const answers = {};
  for (const { key, type, settings, visibleWhen } of fields) {
    if (visibleWhen && !visibleWhen.in.includes(answers[visibleWhen.field])) continue;
    const first = settings?.options?.[0]?.value;
    const value = type === 'single-choice' ? first : type === 'multiple-choice' ? [first] : SAMPLES[type];
    if (value !== undefined) answers[key] = value;
  }
  return answers;
}

/** Drafts of birth registrations, ready to be sent, over all communes. @returns {Promise<string[]>} their ids */
export async function makeDrafts(client, count) {
  const {
    rows: [found],
  } = await client.query(CASE);
  const { version, key, definition } = found;
  const papers = definition.components.filter(({ required }) => required).map((component) => component.key);
  const { rows } = await client.query(MAKE, [count, version, key, JSON.stringify(answersOf(definition.form)), papers]);
  return rows.map(({ id }) => id);
}

const CHILDREN = ['component_document', 'dossier_component', 'dossier_content', 'dossier_party', 'act_text', 'outbox', 'journal_entry'];

/** Takes submissions back, so that their statements can run once more. */
export async function undoSubmissions(client, drafts) {
  const { rows } = await client.query('select dossier_id as id from dossier_draft where id = any($1::uuid[]) and dossier_id is not null', [
    drafts,
  ]);
  const ids = rows.map(({ id }) => id);
  await client.query('update document set dossier_id = null where dossier_id = any($1::uuid[])', [ids]);
  await client.query('update dossier_draft set dossier_id = null where id = any($1::uuid[])', [drafts]);
  for (const table of CHILDREN) await client.query(`delete from ${table} where dossier_id = any($1::uuid[])`, [ids]);
  await client.query('delete from dossier where id = any($1::uuid[])', [ids]);
  await client.query('delete from idempotency');
}
