import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCalendar } from '@motcua/backend/calendar';
import { loadAgencies } from '@motcua/backend/identity';
import { DiskFileStore, FileStore } from '@motcua/backend/platform';
import {
  createEmptyCopy,
  createTestDatabase,
  dropTestDatabase,
  type TestDatabase,
} from '@motcua/backend/platform/testing';
import pg from 'pg';
import { Refused } from '../command.js';
import { fillWithDossiers } from './backup.sample.js';
import { runBackup } from './backup-run.js';
import { listTables } from './backup-tables.js';
import { runRestore } from './restore-run.js';

const NOW = new Date('2026-04-16T07:00:00Z');
const silent = () => undefined;

/** Every kept table as `name → rows and a hash of them`. */
async function stateOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const state: Record<string, string> = {};
    for (const { schema, name, columns } of await listTables(client)) {
      const kept = columns.map((column) => `"${column}"`).join(', ');
      const { rows } = await client.query<{ state: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state from (select ${kept} from "${schema}"."${name}") t`,
      );
      state[`${schema}.${name}`] = rows[0]?.state ?? '';
    }
    return state;
  } finally {
    await client.end();
  }
}

async function filesOf(store: FileStore): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list()) names.push(name);
  return names.sort();
}

describe('backup and restore', () => {
  let folder: string;
  let source: TestDatabase;
  let sourceStore: FileStore;
  let archive: string;
  let files: string[];
  const made: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-backup-'));
    source = await createTestDatabase();
    sourceStore = new DiskFileStore(path.join(folder, 'source'));
    await source.unitOfWork.run(async (tx) => {
      await loadAgencies(tx, NOW);
      await loadCalendar(tx, NOW);
    });
    files = await fillWithDossiers(source.database, sourceStore, 60);
    archive = path.join(folder, 'backup.tar.gz');
    await runBackup({ databaseUrl: source.url, store: sourceStore, target: archive, now: NOW, say: silent });
  });
  afterAll(async () => {
    await source.close();
    for (const url of made) await dropTestDatabase(url);
    await rm(folder, { recursive: true });
  });

  let url: string;
  let store: FileStore;
  beforeEach(async () => {
    url = await createEmptyCopy();
    made.push(url);
    store = new DiskFileStore(path.join(folder, `target-${made.length}`));
  });

  const restore = (file = archive, force = false) =>
    runRestore({ databaseUrl: url, store, archive: file, force, say: silent });
  const run = async (on: string, sql: string) => {
    const client = new pg.Client({ connectionString: on });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const changed = async (change: (unzipped: Buffer) => Buffer): Promise<string> => {
    const file = path.join(folder, `changed-${made.length}.tar.gz`);
    await writeFile(file, gzipSync(change(gunzipSync(await readFile(archive))), { level: 1 }));
    return file;
  };
  /** The refusal of a restore that must leave database and store as they were. */
  const refusedWithoutTrace = async (file: string, force = false): Promise<string> => {
    const [stateBefore, filesBefore] = [await stateOf(url), await filesOf(store)];
    const message = await restore(file, force).then(
      () => 'was restored',
      (error: unknown) => {
        if (error instanceof Refused) return error.message;
        throw error;
      },
    );
    expect(await stateOf(url)).toEqual(stateBefore);
    expect(await filesOf(store)).toEqual(filesBefore);
    return message;
  };

  it('bring back every row, every hash of the journal and every file', async () => {
    const summary = await restore();
    expect(summary).toMatchObject({ files: files.length, missingFiles: [] });
    const state = await stateOf(url);
    expect(state).toEqual(await stateOf(source.url));
    expect(state['public.dossier']).toMatch(/^60 /);
    const chain =
      "select seq, encode(prev_hash, 'hex') as prev, encode(hash, 'hex') as hash from journal_entry order by dossier_id, seq";
    expect(await run(url, chain)).toEqual(await run(source.url, chain));
    expect(await filesOf(store)).toEqual(files);
    for (const file of files) expect(await store.verify(file)).toBe(true);
  });

  it('go on numbering where the original stood, with generated columns and keys in place', async () => {
    await restore();
    const next = `select nextval(pg_get_serial_sequence('outbox', 'id'))::int as next`;
    expect(await run(url, next)).toEqual(await run(source.url, next));
    expect(await run(url, 'select count(*)::int as n from dossier where open')).toEqual(
      await run(source.url, 'select count(*)::int as n from dossier where open'),
    );
    await expect(
      run(url, `insert into role_grant (account_id, role, agency_id) values (uuidv7(), 'CLERK', uuidv7())`),
    ).rejects.toThrow(/foreign key/);
  });

  it('do not revive sign-ins and one-time links', async () => {
    expect(await run(source.url, 'select count(*)::int as n from sign_in')).toEqual([{ n: 1 }]);
    await restore();
    expect(await run(url, 'select count(*)::int as n from sign_in')).toEqual([{ n: 0 }]);
  });

  it('show one moment, whatever is written meanwhile, for the owner’s eyes only', async () => {
    const target = path.join(folder, 'busy.tar.gz');
    let wasBusy = false;
    const say = (line: string) => {
      if (!line.startsWith('table public.account') || wasBusy) return;
      wasBusy = true;
      void run(
        source.url,
        `insert into audit_event (at, action, object_kind, object_id) values (now(), 'x', 'x', 'while backing up')`,
      );
    };
    const before = await stateOf(source.url);
    await runBackup({ databaseUrl: source.url, store: sourceStore, target, now: NOW, say });
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    await restore(target);
    expect(await stateOf(url)).toEqual(before);
    expect(wasBusy).toBe(true);
    await run(source.url, `delete from audit_event where object_id = 'while backing up'`);
  });

  it('name files that the store has lost, and keep the rest', async () => {
    const lossy = new DiskFileStore(path.join(folder, 'lossy'));
    for (const file of files.slice(1)) await lossy.write(await sourceStore.read(file));
    const target = path.join(folder, 'lossy.tar.gz');
    const summary = await runBackup({ databaseUrl: source.url, store: lossy, target, now: NOW, say: silent });
    expect(summary.missingFiles).toEqual([files[0]]);
    expect(await restore(target)).toMatchObject({ files: files.length - 1, missingFiles: [files[0]] });
  });

  it('refuse a database with data unless forced, and then replace all of it', async () => {
    await run(url, `insert into field (code, name) values ('OLD', 'Lĩnh vực cũ')`);
    expect(await refusedWithoutTrace(archive)).toBe(
      'the database has data (field); --force replaces all of it',
    );
    await restore(archive, true);
    expect(await stateOf(url)).toEqual(await stateOf(source.url));
  });

  it('refuse a database that api or worker are using', async () => {
    const api = new pg.Client({ connectionString: url, application_name: 'motcua api' });
    await api.connect();
    expect(await refusedWithoutTrace(archive)).toContain('in use by motcua api');
    await api.end();
  });

  it.each([0.2, 0.6, 0.95, 0.999])(
    'refuse an archive cut off at %d of its length, and change nothing',
    async (share) => {
      const whole = await readFile(archive);
      const file = path.join(folder, `cut-${share}.tar.gz`);
      await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)));
      await run(url, `insert into field (code, name) values ('OLD', 'Lĩnh vực cũ')`);
      expect(await refusedWithoutTrace(file, true)).toMatch(/cut off|broken/);
    },
  );

  it('refuse an archive whose end is missing, though what is there is whole', async () => {
    const file = await changed((bytes) =>
      Buffer.concat([bytes.subarray(0, bytes.lastIndexOf('tail.json')), Buffer.alloc(1024)]),
    );
    expect(await refusedWithoutTrace(file)).toBe('the archive is cut off');
  });

  it('refuse changed rows and changed files', async () => {
    const otherName = await changed((bytes) => {
      const at = bytes.indexOf('Sở Tư pháp');
      bytes.write('Sở Tư PHÁP', at);
      return bytes;
    });
    expect(await refusedWithoutTrace(otherName)).toContain('rows of public.agency differ');
    const otherFile = await changed((bytes) => {
      const at = bytes.indexOf('content of paper 7');
      bytes.write('CONTENT of paper 7', at);
      return bytes;
    });
    expect(await refusedWithoutTrace(otherFile)).toMatch(/file [0-9a-f]{64} has other content/);
  });

  it('refuse rows that the database does not take', async () => {
    const file = await changed((bytes) => {
      bytes.write('CANTER', bytes.indexOf('\tCENTER\t') + 1);
      return bytes;
    });
    expect(await refusedWithoutTrace(file)).toMatch(/does not fit the database.*agency_kind_known/);
  });

  it('refuse files that are no archives', async () => {
    const file = path.join(folder, 'no-archive');
    await writeFile(file, 'just words');
    expect(await refusedWithoutTrace(file)).toContain('no archive of ours');
    await writeFile(file, gzipSync('just words'));
    expect(await refusedWithoutTrace(file)).toMatch(/cut off|broken/);
    expect(await refusedWithoutTrace(path.join(folder, 'nowhere'))).toContain('ENOENT');
  });

  it('refuse an archive of a newer version', async () => {
    await run(
      source.url,
      `insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
    );
    const target = path.join(folder, 'newer.tar.gz');
    await runBackup({ databaseUrl: source.url, store: sourceStore, target, now: NOW, say: silent });
    await run(source.url, `delete from schema_migration where name = 'Future9999999999999'`);
    expect(await refusedWithoutTrace(target)).toContain(
      'newer than this program: it has Future9999999999999',
    );
  });

  it('bring an archive of an older version up to date in a new database, and refuse it in a newer one', async () => {
    const old = await createEmptyCopy();
    made.push(old);
    await run(
      old,
      `alter table calendar_day drop column swapped_with; delete from schema_migration where name like 'RememberSwappedDays%'`,
    );
    await run(
      old,
      `insert into calendar_day (day, name, kind, confirmed) values ('2026-01-01', 'Tết Dương lịch', 'HOLIDAY', true)`,
    );
    const target = path.join(folder, 'older.tar.gz');
    await runBackup({ databaseUrl: old, store: sourceStore, target, now: NOW, say: silent });
    expect(await refusedWithoutTrace(target)).toContain('older than the database');
    await run(url, 'drop schema public cascade; create schema public; drop schema bullmq cascade');
    await restore(target);
    expect(await run(url, 'select day, name, swapped_with from calendar_day')).toHaveLength(1);
  });
});
