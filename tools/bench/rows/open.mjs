import { measureRead } from './read-row.mjs';

/** The whole dossier with papers and history, as an officer opens it. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.desk');
  const { rows } = await stage.client.query(
    `select d.code from dossier d join role_grant g on g.agency_id = d.agency_id join account a on a.id = g.account_id
     where d.open and a.login_name = 'bench.desk' order by d.code limit 1`,
  );
  return measureRead(stage, { name: 'open', paths: [`/api/v1/dossiers/${rows[0].code}`], options: { headers }, ratio: 0.5, p95: 40 });
}
