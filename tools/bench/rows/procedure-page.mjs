import { measureRead } from './read-row.mjs';

/** More pages than any memory of the process keeps, so that each is read from the database. */
const PAGES = 2000;

/** Pages of procedures all over the catalogue, as citizens open them; at most 1.5 times the time of their bare statements (issue 3). */
export async function measure(stage) {
  const { rows } = await stage.client.query(
    `select p.code from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED' order by md5(p.code) limit $1`,
    [PAGES],
  );
  const paths = rows.map(({ code }) => `/api/v1/procedures/${code}`);
  return measureRead(stage, { name: 'procedure-page', paths, ratio: 1 / 1.5, p95: 30 });
}
