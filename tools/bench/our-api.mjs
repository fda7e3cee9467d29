// Our API as it is, in a process of its own, which can tell the statements that a request executes.
import pg from 'pg';

const { createApi } = await import('../../apps/api/dist/http/create-api.js');
const { readConfig } = await import('../../libs/backend/dist/platform/index.js');

let recorded = null;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function record(...args) {
  if (recorded) note(this, args[0]);
  return query.apply(this, args);
};

const transactions = new WeakMap();

/** Statements of a transaction belong together; one outside is alone. */
function note(client, statement) {
  if (statement === 'BEGIN') transactions.set(client, []);
  else if (statement === 'COMMIT') finish(client, transactions.get(client));
  else if (statement === 'ROLLBACK') transactions.delete(client);
  else if (typeof statement === 'object' && statement.text) {
    const { name, text, values } = statement;
    const entry = { name, text, values: (values ?? []).map(plain) };
    const open = transactions.get(client);
    if (open) open.push(entry);
    else recorded.push({ isTransaction: false, statements: [entry] });
  }
}

function finish(client, statements) {
  if (statements) recorded.push({ isTransaction: true, statements });
  transactions.delete(client);
}

/** Values as they can cross between processes. */
const plain = (value) =>
  value instanceof Date
    ? { $date: value.toISOString() }
    : value instanceof Uint8Array
      ? { $bytes: Buffer.from(value).toString('base64') }
      : value;

const app = await createApi(readConfig());
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('message', (question) => {
  if (question === 'record') {
    recorded = [];
    process.send('recording');
  } else {
    const answer = recorded;
    recorded = null;
    process.send(answer);
  }
});
process.send({ url: `http://127.0.0.1:${process.env.PORT}` });
