import { hash } from '@node-rs/argon2';
import { bulkLoad } from './bulk-load.mjs';
import { BENCH_PASSWORD } from './stage.mjs';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const PEOPLE = `insert into account (kind, login_name, email, full_name, password_hash) values
  ('CITIZEN', null, 'bench.citizen@example.vn', 'Nguyễn Thị Minh Ánh', $1),
  ('STAFF', 'bench.desk', null, 'Trần Thị Bình', $1),
  ('STAFF', 'bench.manager', null, 'Hoàng Thị Mai', $1)`;

const AGENCIES = `create temp table fill_agency as
  select id, code, row_number() over (order by code) as n from agency where valid_to is null and kind in ('COMMUNE', 'DEPARTMENT')`;

const CASES = `create temp table fill_case as
  select p.id, p.code, v.id as version, v.name, v.field_code, v.online_level, v.service_scope, c.key, c.definition,
    row_number() over (order by p.code) as n
  from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
    join procedure_case c on c.version_id = v.id and c.ordinal = (select min(ordinal) from procedure_case where version_id = v.id)
  where v.online_level >= 3`;

const STATUS = `case when r < 0.95 then 'RETURNED' when r < 0.965 then 'SUBMITTED' when r < 0.975 then 'RECEIVED'
  when r < 0.99 then 'PROCESSING' when r < 0.995 then 'SUPPLEMENT_REQUIRED' else 'RESOLVED' end`;

/**
 * Agencies of very unequal size; one in twenty dossiers is open, sent within three days, and one in fifty of these is late:
 * a worker that met a city full of late ones would have days of reminding before it.
 */
const CHANCE = `create temp table fill as
  select *, uuidv7() as id, ${STATUS} as status,
    date_trunc('milliseconds', now() - age * case when r < 0.95 then interval '365 days' else interval '3 days' end) as sent,
    date_trunc('milliseconds', now() + case when r2 < 0.02 then -age else 3 + 10 * age end * interval '1 day') as due from (
    select i, random() as r, random() as r2, random() as age,
      1 + floor((select count(*) from fill_agency) * power(random(), 2.5))::int as agency_n,
      1 + floor((select count(*) from fill_case) * random())::int as case_n
    from generate_series(1, $1::int) i offset 0) chance`;

/** Where a dossier of each open status stands. */
const STEPS = `create temp table fill_step (status text primary key, key text, kind text, role text)`;
const STEP_ROWS = `insert into fill_step values ('SUBMITTED', 'reception', 'RECEPTION', 'RECEPTION_OFFICER'),
  ('RECEIVED', 'assignment', 'ASSIGNMENT', 'DEPARTMENT_LEADER'), ('PROCESSING', 'appraisal', 'APPRAISAL', 'PROCESSING_OFFICER'),
  ('SUPPLEMENT_REQUIRED', 'appraisal', 'APPRAISAL', 'PROCESSING_OFFICER'), ('RESOLVED', 'return', 'RETURN', 'RESULT_OFFICER')`;

/** Whoever sent an open dossier online is told what happens to it. */
const OWNER = `case when r2 < 0.6 and r >= 0.95 then (select id from account where email = 'bench.citizen@example.vn') end`;
const CHANNEL = `case when r2 < 0.6 then 'ONLINE' when r2 < 0.95 then 'COUNTER' else 'POST' end`;
const iso = (moment) => `to_char(${moment} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const STATE = `jsonb_build_object('version', 3, 'seq', 2, 'status', f.status, 'resultKind', null, 'channel', ${CHANNEL},
    'onlineLevel', c.online_level, 'returnMethod', 'COUNTER', 'ownerAccountId', ${OWNER}, 'stepKey', s.key, 'stepSince', ${iso('now()')},
    'holderId', null, 'submittedAt', ${iso('sent')}, 'receivedAt', ${iso('sent')}, 'receptionDueAt', ${iso('due')},
    'dueAt', ${iso('due')}, 'originalDueAt', ${iso('due')}, 'pausedSince', null,
    'holds', '[]'::jsonb, 'resolvedAt', null, 'returnedAt', null, 'endedAt', null, 'supplementsAsked', 0, 'openSupplement', null,
    'proposal', null, 'approvedById', null, 'feeTotal', 0, 'feePaid', null, 'obligation', null, 'verdicts', '{}'::jsonb, 'results', 0)`;

const DOSSIERS = `insert into dossier (id, code, version, seq, status, channel, procedure_id, version_id, case_key, procedure_code,
    procedure_name, field_code, online_level, service_scope, agency_id, receiving_agency_id, submitted_at_agency_id, owner_account_id, step_key,
    step_kind, step_role, step_since, submitted_at, received_at, reception_due_at, clock_from, due_at, original_due_at,
    time_amount, time_unit, sort_due_at, last_entry_at, last_hash, state)
  select f.id, a.code || '-' || to_char(sent, 'YYMMDD') || '-' || lpad(i::text, 7, '0'), 3, 2, f.status, ${CHANNEL},
    c.id, c.version, c.key, c.code, c.name, c.field_code, c.online_level, c.service_scope, a.id, a.id, a.id, ${OWNER},
    s.key, s.kind, s.role, now(), sent, sent, due, sent, due, due, 3, 'working-day',
    case when r < 0.95 then sent + interval '2000 years' when r < 0.99 then due else sent + interval '1000 years' end, now(), '\\x00', ${STATE}
  from fill f join fill_agency a on a.n = f.agency_n join fill_case c on c.n = f.case_n left join fill_step s on s.status = f.status`;

/** Nearly all share their words with many; one in five hundred is of a rare family. */
const FAMILY = `case when random() < 0.002 then 'khuat' else 'nguyen' end`;
const NAMES = `(array['minh', 'hong', 'lan', 'hoa', 'tuan', 'nam'])[1 + floor(random() * 6)::int]`;
const GIVEN = `(array['anh', 'nhung', 'dung', 'kien', 'hung', 'binh'])[1 + floor(random() * 6)::int]`;
const PARTIES = `insert into dossier_party (dossier_id, agency_id, submitted_at, applicant, applicant_name, id_last4, search)
  select id, agency_id, submitted_at, '{"kind":"CITIZEN","fullName":"Nguyễn Thị Minh Ánh","personalId":"031190004521","taxCode":null,"birthDate":null,"phone":"0912345678","email":null,"address":null}',
    'Nguyễn Thị Minh Ánh', '4521', array_to_tsvector(array[${FAMILY}, 'thi', ${NAMES}, ${GIVEN}, '4521']) from dossier`;

const CONTENTS = `insert into dossier_content (dossier_id, answers, return_choice, fee_lines)
  select id, (select jsonb_object_agg('field' || i, repeat('x', 60)) from generate_series(1, 25) i),
    '{"method":"COUNTER","address":null,"receiverName":null,"receiverPhone":null}', '[]' from dossier`;

const COMPONENTS = `insert into dossier_component (dossier_id, component_key, ordinal)
  select d.id, part->>'key', place from dossier d join fill_case c on c.version = d.version_id,
    jsonb_array_elements(c.definition->'components') with ordinality x (part, place)`;

const JOURNAL = `insert into journal_entry (id, dossier_id, seq, act, at, actor_kind, status_to, version, change, data, prev_hash, hash)
  select uuidv7(), d.id, s, (array['SUBMIT', 'RECEIVE', 'ISSUE_RESULT'])[s], submitted_at + (s - 1) * interval '1 day', 'SYSTEM',
    status, s, case when s = 3 then '{"resultKind":"GRANTED"}'::jsonb else '{}' end,
    case when s = 3 then '{"resultKind":"GRANTED","timeliness":"ON_TIME"}'::jsonb else '{}' end, '\\x00', '\\x00'
  from dossier d, generate_series(1, case when d.open then 2 else 3 end) s`;

const OUTBOX = `insert into outbox (entry_id, dossier_id, act, origin, created_at, position, relayed_at)
  select id, dossier_id, act, 'DEMO', at, row_number() over (order by at), now() from journal_entry`;

/** The counters as the product would have counted them, which `stats:verify` proves of smaller fillings; it reads each journal one by one. */
const COUNTED = 'submitted, received, reception_in_time, resolved_on_time, granted';
const DAYS = `insert into stat_daily (day, agency_id, procedure_id, field_code, online_level, service_scope, channel, ${COUNTED})
  select (e.at at time zone 'Asia/Ho_Chi_Minh')::date, d.agency_id, d.procedure_id, d.field_code, d.online_level, d.service_scope, d.channel,
    count(*) filter (where act = 'SUBMIT'), count(*) filter (where act = 'RECEIVE'), count(*) filter (where act = 'RECEIVE'),
    count(*) filter (where act = 'ISSUE_RESULT'), count(*) filter (where act = 'ISSUE_RESULT')
  from journal_entry e join dossier d on d.id = e.dossier_id group by 1, 2, 3, 4, 5, 6, 7`;
const MONTHS = `insert into stat_monthly (month, agency_id, procedure_id, field_code, online_level, service_scope, channel, ${COUNTED})
  select date_trunc('month', day::timestamp)::date, agency_id, procedure_id, field_code, online_level, service_scope, channel,
    ${COUNTED.split(', ')
      .map((measure) => `sum(${measure})`)
      .join(', ')}
  from stat_daily group by 1, 2, 3, 4, 5, 6, 7`;
const TAKEN = `insert into projection_state (projection, position, as_of) select 'statistics', max(position), now() from outbox
  on conflict (projection) do update set position = excluded.position, as_of = excluded.as_of`;

const BIGGEST = `(select agency_id from dossier where open group by 1 order by count(*) desc limit 1)`;
const GRANTS = [
  `insert into role_grant (account_id, role, agency_id) select a.id, role, ${BIGGEST}
     from account a, unnest(array['RECEPTION_OFFICER', 'ONE_STOP_HEAD', 'PROCESSING_OFFICER']) role where a.login_name = 'bench.desk'`,
  `insert into role_grant (account_id, role, agency_id) select a.id, 'MANAGER', (select id from agency where kind = 'PROVINCE' and parent_id is null)
     from account a where a.login_name = 'bench.manager'`,
];

const TABLES = [
  'dossier',
  'dossier_party',
  'dossier_content',
  'dossier_component',
  'journal_entry',
  'outbox',
  'stat_daily',
  'stat_monthly',
];

/**
 * Fills a migrated database with believable rows: skewed agencies, one dossier in twenty open, 2 KB of answers, papers,
 * history, relayed entries. Reads are measured on them; every write that is measured goes through the product.
 */
export async function fill(client, dossiers) {
  console.log(`… filling ${dossiers} dossiers`);
  const began = performance.now();
  await client.query(PEOPLE, [await hash(BENCH_PASSWORD, ARGON2ID)]);
  for (const statement of [AGENCIES, CASES, STEPS, STEP_ROWS]) await client.query(statement);
  await client.query(CHANCE, [dossiers]);
  await bulkLoad(client, TABLES, async () => {
    for (const statement of [DOSSIERS, PARTIES, CONTENTS, COMPONENTS, JOURNAL, OUTBOX, DAYS, MONTHS, TAKEN]) await client.query(statement);
  });
  for (const grant of GRANTS) await client.query(grant);
  await client.query('update relay_state set position = (select max(position) from outbox), as_of = now()');
  console.log(`  filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
