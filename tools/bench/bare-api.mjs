// The baseline: a Fastify route that executes statements it was given on a pool of pg, and nothing else.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
pg.types.setTypeParser(20, Number);
let reads = [];
let groups = [];

const real = (value) => {
  if (value && typeof value === 'object' && '$date' in value) return new Date(value.$date);
  if (value && typeof value === 'object' && '$bytes' in value) return Buffer.from(value.$bytes, 'base64');
  return value;
};
const ready = (statement) => ({ ...statement, values: statement.values.map(real) });
const prepared = (group) => ({ ...group, statements: group.statements.map(ready) });

async function runGroup({ isTransaction, statements }) {
  if (!isTransaction) return (await pool.query(statements[0])).rows;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    let rows = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    await client.query('COMMIT');
    return rows;
  } finally {
    client.release();
  }
}

const app = Fastify();
app.get('/read/:index', async (request) => {
  const answers = [];
  for (const group of reads[Number(request.params.index)]) answers.push(await runGroup(group));
  return { answers };
});
app.post('/one/:index', async (request) => ({ rows: await runGroup(groups[Number(request.params.index)]) }));
await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', (given) => {
  if (given.reads) reads = given.reads.map((read) => read.map(prepared));
  else groups = given.groups.map(prepared);
  process.send('taken');
});
process.send({ url: `http://127.0.0.1:${app.server.address().port}` });
