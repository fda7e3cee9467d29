import { randomUUID } from 'node:crypto';
import { request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

const ACTS = 300;
const WARM = 20;
const RATIO = 0.4;

const WAITING = `select d.code, d.id, d.version from dossier d
  join role_grant g on g.agency_id = d.agency_id and g.role = 'RECEPTION_OFFICER' join account a on a.id = g.account_id and a.login_name = 'bench.desk'
  where d.status = 'SUBMITTED' order by d.id limit $1`;

/** Receiving dossiers (rights, clock, journal, slip number, outbox) over HTTP, then exactly its statements over a bare route. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.desk');
  const { rows } = await stage.client.query(WAITING, [WARM + ACTS]);
  const receive = ({ code, version }) =>
    request(`${stage.ours.url}/api/v1/dossiers/${code}/acts`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ act: { type: 'RECEIVE', note: '' }, expectedVersion: version }),
    });
  await workOff(rows.slice(0, WARM), receive);
  const measured = rows.slice(WARM);
  await workOff(measured, ({ code }) => request(`${stage.ours.url}/api/v1/dossiers/${code}`, { headers })); // nobody acts on what he has not opened
  const ids = measured.map(({ id }) => id);
  await stage.client.query('create temp table act_before as select * from dossier where id = any($1::uuid[])', [ids]);
  await stage.ours.ask('record');
  const ours = await workOff(measured, receive);
  const groups = (await stage.ours.ask('tell')).filter(({ isTransaction, statements }) => isTransaction && statements.length > 1);
  if (ours.failed > 0) throw new Error(`act: ${ours.failed} acts failed`);
  await takeBack(stage.client, ids);
  await stage.bare.ask({ groups });
  const bare = await workOff(groups.keys(), (index) => request(`${stage.bare.url}/one/${index}`, { method: 'POST' }));
  const ratio = ours.perSecond / bare.perSecond;
  return [
    result({
      name: `act${stage.suffix}`,
      unit: '/s',
      ours: ours.perSecond,
      baseline: bare.perSecond,
      target: `ratio ≥ ${RATIO}`,
      pass: ratio >= RATIO && bare.failed === 0,
    }),
  ];
}

/** The dossiers as they were, so that the same statements can run once more. */
async function takeBack(client, ids) {
  const later = `select e.id from journal_entry e join act_before b on b.id = e.dossier_id and e.seq > b.seq`;
  for (const table of ['act_text', 'outbox']) await client.query(`delete from ${table} where entry_id in (${later})`);
  await client.query('delete from paper where dossier_id = any($1::uuid[])', [ids]);
  await client.query(`delete from journal_entry where id in (${later})`);
  await client.query('delete from idempotency');
  const { rows } = await client.query(
    `select string_agg(format('%1$I = b.%1$I', column_name), ', ') as sets from information_schema.columns
     where table_name = 'dossier' and is_generated = 'NEVER' and column_name <> 'id'`,
  );
  await client.query(`update dossier d set ${rows[0].sets} from act_before b where b.id = d.id`);
}
