import { measureRead } from './read-row.mjs';

const CODE = '1.001193';

/** The page of one procedure, as a citizen opens it; at most 1.5 times the time of its bare statements (issue 3). */
export function measure(stage) {
  return measureRead(stage, { name: 'procedure-page', path: `/api/v1/procedures/${CODE}`, ratio: 1 / 1.5, p95: 30 });
}
