import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOUNDATIONS = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;

do $$
begin
  if to_regproc('uuidv7') is null and to_regproc('pg_catalog.uuidv7') is null then
    create function uuidv7() returns uuid language sql volatile parallel safe as $f$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $f$;
  end if;
end $$;

create function plain(words text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)));

create table installation_setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by_id uuid
);

create table number_counter (scope text primary key, last_value bigint not null);

create unlogged table rate_limit (
  key text not null,
  window_start timestamptz not null,
  hits integer not null,
  constraint rate_limit_pk primary key (key, window_start)
);

create table audit_event (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  account_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  data jsonb not null default '{}'
);
create index audit_event_object on audit_event (object_kind, object_id, at);
`;

const AGENCIES_AND_PEOPLE = `
create table agency (
  id uuid primary key default uuidv7(),
  code text not null constraint agency_code_unique unique,
  code_confirmed boolean not null default false,
  name text not null,
  short_name text,
  kind text not null constraint agency_kind_known
    check (kind in ('PROVINCE', 'DEPARTMENT', 'CENTER', 'DIVISION', 'DISTRICT', 'COMMUNE')),
  parent_id uuid references agency (id),
  unit_code text,
  valid_from date,
  valid_to date,
  replaced_by_id uuid references agency (id),
  address text,
  phone text,
  working_hours jsonb
);
create index agency_parent on agency (parent_id);

create table account (
  id uuid primary key default uuidv7(),
  kind text not null constraint account_kind_known check (kind in ('CITIZEN', 'STAFF')),
  login_name text,
  email text,
  phone text,
  full_name text not null,
  position text,
  profile jsonb not null default '{}',
  password_hash text,
  must_change_password boolean not null default false,
  active boolean not null default true,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_login_name_unique on account (lower(login_name)) where login_name is not null;
create unique index account_citizen_email_unique on account (lower(email)) where kind = 'CITIZEN' and email is not null;
create unique index account_citizen_phone_unique on account (phone) where kind = 'CITIZEN' and phone is not null;

create table role_grant (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  role text not null,
  agency_id uuid not null references agency (id),
  valid_from date,
  valid_to date,
  constraint role_grant_unique unique (account_id, role, agency_id)
);
create index role_grant_agency on role_grant (agency_id, role);

create table sign_in (
  token_hash bytea primary key,
  csrf_hash bytea not null,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  touched_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  shared_device boolean not null default false
);
create index sign_in_account on sign_in (account_id);

create table one_time_link (
  token_hash bytea primary key,
  kind text not null constraint one_time_link_kind_known
    check (kind in ('PASSWORD_RESET', 'SET_PASSWORD', 'FIRST_ADMINISTRATOR')),
  account_id uuid references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table calendar_day (
  day date primary key,
  name text not null,
  kind text not null constraint calendar_day_kind_known
    check (kind in ('HOLIDAY', 'COMPENSATION', 'SWAP_OFF', 'SWAP_WORK')),
  confirmed boolean not null,
  decision_no text,
  source text,
  changed_at timestamptz not null default now(),
  changed_by_id uuid
);
`;

const CATALOGUE = `
create table field (code text primary key, name text not null);

create table procedure (
  id uuid primary key default uuidv7(),
  code text not null constraint procedure_code_unique unique,
  retired_on date,
  replaced_by_code text,
  imported_detail boolean not null default false
);

create table procedure_version (
  id uuid primary key default uuidv7(),
  procedure_id uuid not null references procedure (id),
  version_no integer not null,
  state text not null constraint procedure_version_state_known
    check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  name text not null,
  field_code text not null references field (code),
  online_level smallint not null constraint procedure_version_level check (online_level between 1 and 4),
  service_scope text not null constraint procedure_version_scope check (service_scope in ('FULL', 'PARTIAL', 'INFO')),
  content jsonb not null,
  content_hash text not null,
  decision_no text,
  valid_from date,
  valid_to date,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  constraint procedure_version_unique unique (procedure_id, version_no)
);
create unique index procedure_version_one_published on procedure_version (procedure_id) where state = 'PUBLISHED';

create table procedure_case (
  id uuid primary key default uuidv7(),
  version_id uuid not null references procedure_version (id) on delete cascade,
  key text not null,
  ordinal integer not null,
  definition jsonb not null,
  constraint procedure_case_unique unique (version_id, key)
);

create table agency_procedure (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency (id),
  procedure_id uuid not null references procedure (id),
  online_level smallint constraint agency_procedure_level check (online_level between 1 and 4),
  offered boolean not null default true,
  valid_from date not null,
  valid_to date,
  decision_no text,
  constraint agency_procedure_unique unique (agency_id, procedure_id, valid_from)
);
create index agency_procedure_procedure on agency_procedure (procedure_id);

create table catalogue_revision (single boolean primary key default true check (single), revision bigint not null);
insert into catalogue_revision (revision) values (1);
`;

const DOSSIERS = `
create table document (
  id uuid primary key default uuidv7(),
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  pages integer,
  origin text not null constraint document_origin_known check (origin in ('UPLOAD', 'RENDERED')),
  uploaded_by_id uuid references account (id),
  uploaded_at timestamptz not null,
  dossier_id uuid,
  constraint document_size check (size > 0)
);
create index document_sha on document (sha256);
create index document_orphans on document (uploaded_at) where dossier_id is null;

create table dossier_draft (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  version_id uuid not null references procedure_version (id),
  case_key text not null,
  agency_id uuid references agency (id),
  answers jsonb not null default '{}',
  answer_revisions jsonb not null default '{}',
  applicant jsonb,
  components jsonb not null default '[]',
  return_choice jsonb,
  revision integer not null default 1,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  kept_until timestamptz not null,
  dossier_id uuid,
  deleted_at timestamptz
);
create index dossier_draft_account on dossier_draft (account_id, saved_at desc) where dossier_id is null and deleted_at is null;

create table dossier (
  id uuid primary key default uuidv7(),
  code text not null constraint dossier_code_unique unique,
  version integer not null,
  seq integer not null,
  status text not null constraint dossier_status_known check (status in
    ('SUBMITTED', 'RECEIVED', 'REJECTED_AT_INTAKE', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED',
     'WITHDRAWN', 'STOPPED', 'RESOLVED', 'RETURNED')),
  open boolean generated always as
    (status in ('SUBMITTED', 'RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED', 'RESOLVED')) stored,
  result_kind text constraint dossier_result_kind_known check (result_kind in ('GRANTED', 'REFUSED')),
  channel text not null constraint dossier_channel_known check (channel in ('COUNTER', 'ONLINE', 'POST')),
  origin text not null default 'LIVE' constraint dossier_origin_known check (origin in ('LIVE', 'DEMO')),
  procedure_id uuid not null references procedure (id),
  version_id uuid not null references procedure_version (id),
  case_key text not null,
  procedure_code text not null,
  procedure_name text not null,
  field_code text not null,
  online_level smallint not null,
  service_scope text not null,
  agency_id uuid not null references agency (id),
  receiving_agency_id uuid references agency (id),
  submitted_at_agency_id uuid references agency (id),
  owner_account_id uuid references account (id),
  step_key text,
  step_kind text,
  step_role text,
  step_since timestamptz,
  holder_id uuid references account (id),
  submitted_at timestamptz not null,
  received_at timestamptz,
  reception_due_at timestamptz,
  clock_from timestamptz,
  due_at timestamptz,
  original_due_at timestamptz,
  time_amount integer,
  time_unit text,
  paused_since timestamptz,
  resolved_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  sort_due_at timestamptz not null,
  last_entry_at timestamptz not null,
  last_hash bytea not null,
  state jsonb not null
) with (fillfactor = 85);
create index dossier_agency_open on dossier (agency_id, sort_due_at, id) where open;
create index dossier_agency_status_open on dossier (agency_id, status, sort_due_at, id) where open;
create index dossier_holder_open on dossier (holder_id, sort_due_at, id) where open and holder_id is not null;
create index dossier_agency_newest on dossier (agency_id, submitted_at desc, id);
create index dossier_owner on dossier (owner_account_id, submitted_at desc) where owner_account_id is not null;
create index dossier_due_open on dossier (due_at) where open;
create index dossier_reception_open on dossier (reception_due_at) where status = 'SUBMITTED';

create table journal_entry (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  seq integer not null,
  act text not null,
  at timestamptz not null,
  actor_kind text not null constraint journal_actor_kind_known check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
  actor_id uuid,
  actor_agency_id uuid,
  status_from text,
  status_to text not null,
  version integer not null,
  change jsonb not null,
  data jsonb not null default '{}',
  origin text not null default 'LIVE',
  prev_hash bytea not null,
  hash bytea not null,
  constraint journal_entry_seq_unique unique (dossier_id, seq)
);

create table act_text (
  entry_id uuid primary key references journal_entry (id),
  dossier_id uuid not null references dossier (id),
  words jsonb not null
);
create index act_text_dossier on act_text (dossier_id);

create table outbox (
  id bigint generated always as identity primary key,
  entry_id uuid not null constraint outbox_entry_unique unique,
  dossier_id uuid not null,
  act text not null,
  origin text not null,
  created_at timestamptz not null,
  position bigint constraint outbox_position_unique unique,
  relayed_at timestamptz
);
create index outbox_waiting on outbox (id) where relayed_at is null;

create table relay_state (single boolean primary key default true check (single), position bigint not null, as_of timestamptz not null default now());
insert into relay_state (position) values (0);

create table handler_done (
  handler text not null,
  key text not null,
  done_at timestamptz not null default now(),
  constraint handler_done_pk primary key (handler, key)
);

create table idempotency (
  actor text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_pk primary key (actor, key)
);

create table dossier_party (
  dossier_id uuid primary key references dossier (id),
  applicant jsonb not null,
  submitter jsonb,
  applicant_name text not null,
  id_last4 text,
  personal_id_hash bytea,
  search tsvector not null
);
create index dossier_party_search on dossier_party using gin (search);
create index dossier_party_person on dossier_party (personal_id_hash) where personal_id_hash is not null;

create table dossier_content (
  dossier_id uuid primary key references dossier (id),
  answers jsonb not null,
  return_choice jsonb not null,
  fee_lines jsonb not null
);

create table dossier_component (
  dossier_id uuid not null references dossier (id),
  component_key text not null,
  ordinal integer not null,
  verdict text constraint dossier_component_verdict_known
    check (verdict in ('ACCEPTED', 'NOT_ACCEPTED', 'NOT_APPLICABLE', 'BROKEN')),
  note text not null default '',
  originals integer not null default 0,
  copies integer not null default 0,
  constraint dossier_component_pk primary key (dossier_id, component_key)
);

create table component_document (
  dossier_id uuid not null references dossier (id),
  component_key text not null,
  round integer not null,
  ordinal integer not null,
  document_id uuid not null references document (id),
  constraint component_document_pk primary key (dossier_id, component_key, round, ordinal)
);
create index component_document_document on component_document (document_id);

create table clock_hold (
  id uuid primary key default uuidv7(),
  dossier_id uuid not null references dossier (id),
  reason text not null constraint clock_hold_reason_known check (reason in ('SUPPLEMENT', 'PAYMENT', 'STOP')),
  from_at timestamptz not null,
  to_at timestamptz,
  old_due_at timestamptz,
  new_due_at timestamptz
);
create index clock_hold_dossier on clock_hold (dossier_id, from_at);

create table paper (
  id uuid primary key default uuidv7(),
  dossier_id uuid not null references dossier (id),
  entry_id uuid not null references journal_entry (id),
  kind text not null,
  number text not null,
  agency_id uuid not null references agency (id),
  issued_at timestamptz not null,
  data jsonb not null,
  document_id uuid references document (id),
  constraint paper_number_unique unique (agency_id, kind, number)
);
create index paper_dossier on paper (dossier_id, issued_at);

create table paper_print (
  paper_id uuid not null references paper (id),
  at timestamptz not null,
  account_id uuid not null references account (id)
);
create index paper_print_paper on paper_print (paper_id);

create table supplement_request (
  id uuid primary key default uuidv7(),
  dossier_id uuid not null references dossier (id),
  paper_id uuid references paper (id),
  asked_at timestamptz not null,
  asked_by_id uuid references account (id),
  reply_by timestamptz not null,
  message text not null,
  papers jsonb not null,
  answered_at timestamptz
);
create unique index supplement_request_one_open on supplement_request (dossier_id) where answered_at is null;
create index supplement_request_dossier on supplement_request (dossier_id, asked_at);

create table dossier_proposal (
  dossier_id uuid primary key references dossier (id),
  outcome text not null,
  opinion text not null,
  by_id uuid not null references account (id),
  at timestamptz not null,
  draft_document_id uuid references document (id)
);

create table dossier_result (
  dossier_id uuid not null references dossier (id),
  ordinal integer not null,
  code text not null constraint dossier_result_code_unique unique,
  number text not null,
  document_id uuid not null references document (id),
  issued_at timestamptz not null,
  constraint dossier_result_pk primary key (dossier_id, ordinal)
);

create table fee_payment (
  dossier_id uuid primary key references dossier (id),
  amount bigint not null,
  paid_at timestamptz not null,
  receipt_no text not null,
  recorded_by_id uuid references account (id)
);

create table postal_dispatch (
  id uuid primary key default uuidv7(),
  dossier_id uuid not null references dossier (id),
  tracking_no text not null,
  carrier text not null,
  at timestamptz not null,
  recorded_by_id uuid references account (id)
);
create index postal_dispatch_dossier on postal_dispatch (dossier_id);

create unlogged table presence (
  dossier_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  constraint presence_pk primary key (dossier_id, account_id)
);
`;

const TOP_FEATURES = `
create table notice (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  kind text not null,
  dossier_id uuid not null references dossier (id),
  ref text not null,
  at timestamptz not null,
  read_at timestamptz,
  data jsonb not null default '{}',
  constraint notice_once unique (account_id, kind, ref)
);
create index notice_account on notice (account_id, at desc);

create table mail_message (
  id uuid primary key default uuidv7(),
  key text not null constraint mail_message_key_unique unique,
  account_id uuid references account (id),
  to_address text not null,
  kind text not null,
  language text not null default 'vi',
  data jsonb not null,
  message_id text not null constraint mail_message_message_id_unique unique,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index mail_message_waiting on mail_message (created_at) where sent_at is null;

create table demo_mail (
  id uuid primary key default uuidv7(),
  message_id text not null constraint demo_mail_message_id_unique unique,
  at timestamptz not null,
  to_address text not null,
  subject text not null,
  body text not null
);
create index demo_mail_at on demo_mail (at desc);

create table reminder (
  dossier_id uuid not null references dossier (id),
  kind text not null,
  due_at timestamptz not null,
  at timestamptz not null,
  constraint reminder_pk primary key (dossier_id, kind, due_at)
);

create table projection_state (
  projection text primary key,
  position bigint not null,
  as_of timestamptz not null
);

create table projection_entry (
  projection text not null,
  entry_id uuid not null,
  constraint projection_entry_pk primary key (projection, entry_id)
);

create table stat_daily (
  day date not null,
  agency_id uuid not null,
  procedure_id uuid not null,
  field_code text not null,
  online_level smallint not null,
  service_scope text not null,
  channel text not null,
  submitted integer not null default 0,
  received integer not null default 0,
  rejected_at_intake integer not null default 0,
  resolved_early integer not null default 0,
  resolved_on_time integer not null default 0,
  resolved_late integer not null default 0,
  granted integer not null default 0,
  refused integer not null default 0,
  returned integer not null default 0,
  withdrawn integer not null default 0,
  stopped integer not null default 0,
  reception_in_time integer not null default 0,
  reception_late integer not null default 0,
  supplements_asked integer not null default 0,
  constraint stat_daily_pk primary key (day, agency_id, procedure_id, online_level, service_scope, channel)
);
create index stat_daily_agency on stat_daily (agency_id, day);

create table period_report (
  id uuid primary key default uuidv7(),
  kind text not null,
  period text not null,
  data jsonb not null,
  source text not null,
  frozen_at timestamptz not null,
  constraint period_report_unique unique (kind, period)
);
`;

const TABLES_NEWEST_FIRST = [
  'period_report', 'stat_daily', 'projection_entry', 'projection_state', 'reminder', 'demo_mail', 'mail_message', 'notice',
  'presence', 'postal_dispatch', 'fee_payment', 'dossier_result', 'dossier_proposal', 'supplement_request', 'paper_print', 'paper',
  'clock_hold', 'component_document', 'dossier_component', 'dossier_content', 'dossier_party', 'idempotency', 'handler_done',
  'relay_state', 'outbox', 'act_text', 'journal_entry', 'dossier', 'dossier_draft', 'document', 'catalogue_revision',
  'agency_procedure', 'procedure_case', 'procedure_version', 'procedure', 'field', 'calendar_day', 'one_time_link', 'sign_in',
  'role_grant', 'account', 'agency', 'audit_event', 'rate_limit', 'number_counter', 'installation_setting',
];

/** The tables of the first release; `docs/database.md` tells what each is for. */
export class CreateSchema20261122130000 implements MigrationInterface {
  name = 'CreateSchema20261122130000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FOUNDATIONS, AGENCIES_AND_PEOPLE, CATALOGUE, DOSSIERS, TOP_FEATURES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES_NEWEST_FIRST) await runner.query(`drop table ${table}`);
    await runner.query('drop function plain(text)');
  }
}
