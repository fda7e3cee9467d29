import { hash } from '@node-rs/argon2';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hands of a life cycle, by login name; each holds its roles for the whole province. */
const HANDS = {
  'bench.reception': ['RECEPTION_OFFICER', 'RESULT_OFFICER'],
  'bench.officer': ['PROCESSING_OFFICER', 'CLERK', 'RESULT_OFFICER'],
  'bench.leader': ['DEPARTMENT_LEADER', 'APPROVER'],
};

const PERSON = `insert into account (kind, login_name, full_name, password_hash) values ('STAFF', $1, $2, $3) on conflict do nothing`;
const GRANT = `insert into role_grant (account_id, role, agency_id)
  select a.id, role, g.id from account a, agency g, unnest($2::text[]) role
  where a.login_name = $1 and g.kind = 'PROVINCE' and g.parent_id is null on conflict do nothing`;
const OFFICER = `select id from account where login_name = 'bench.officer'`;
const RESULTS = `insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at)
  select md5('result' || i), 100000, 'application/pdf', 'ket-qua.pdf', 1, 'UPLOAD', $2, now() from generate_series(1, $1::int) i returning id`;

/**
 * Hires the officers of a life cycle and lays out the results they will hand over.
 * @returns {Promise<{officerId: string, results: string[]}>} results are files of the officer, one for each dossier
 */
export async function prepareLifeCycles(client, { count, password }) {
  const passwordHash = await hash(password, ARGON2ID);
  for (const [login, roles] of Object.entries(HANDS)) {
    await client.query(PERSON, [login, `Cán bộ ${login}`, passwordHash]);
    await client.query(GRANT, [login, roles]);
  }
  const officerId = (await client.query(OFFICER)).rows[0].id;
  const { rows } = await client.query(RESULTS, [count, officerId]);
  return { officerId, results: rows.map(({ id }) => id) };
}

/** Who does the acts after sending, and what, in order. */
const actsOf = ({ officerId, result }) => [
  ['bench.reception', { type: 'RECEIVE', note: '' }],
  ['bench.leader', { type: 'ASSIGN', assigneeId: officerId, note: '' }],
  ['bench.officer', { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null }],
  ['bench.leader', { type: 'APPROVE', note: '' }],
  ['bench.officer', { type: 'ISSUE_RESULT', documentId: result, resultNumber: '' }],
  ['bench.reception', { type: 'RETURN_RESULT', receiverName: 'Nguyễn Thị Minh Ánh', originalsReturned: true, note: '' }],
];

/** Who takes part: the citizen who sends and the hands. */
export const PEOPLE = ['bench.citizen@example.vn', ...Object.keys(HANDS)];

/**
 * One dossier from a draft to the counter and once read: sent, received, assigned, proposed, approved, issued, returned.
 * @param {(request: {by: string, path: string, body?: object}) => Promise<object>} ask answers the parsed body; throws what ends the life
 * @param {{draft: string, result: string, officerId: string}} of
 * @returns {Promise<string>} its code
 */
export async function liveThrough(ask, { draft, result, officerId }) {
  const citizen = PEOPLE[0];
  const sent = { revision: 1, declared: true, consentPurpose: true };
  const receipt = await ask({ by: citizen, path: `/api/v1/drafts/${draft}/submission`, body: sent });
  const path = `/api/v1/dossiers/${receipt.code}`;
  let { version } = receipt;
  for (const [by, act] of actsOf({ officerId, result }))
    ({ version } = await ask({ by, path: `${path}/acts`, body: { act, expectedVersion: version } }));
  await ask({ by: citizen, path });
  return receipt.code;
}
