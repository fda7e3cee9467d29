import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, isAlive, pause, signal } from '../process/processes.mjs';

const READY_MS = 180_000;

interface Start {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-start-'));
  chmodSync(folder, 0o755); // PostgreSQL's own account must reach it, or its files go elsewhere
  let port = 0;
  let running: Start | null = null;

  beforeAll(async () => {
    port = await freePort();
  });

  afterEach(async () => {
    if (running) await stop(running);
    running = null;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function launch(args: string[] = []): Start {
    const environment = { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', REDIS_URL: '' };
    const flags = ['tools/start.mjs', '--no-demo', '--port', String(port), '--data', folder, ...args];
    const child = spawn(process.execPath, flags, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    return { child, output: () => text, ended };
  }

  async function startReady(): Promise<Start> {
    running = launch();
    await eventually(() => running?.output().includes('is ready:') ?? false, READY_MS);
    return running;
  }

  async function stop(start: Start): Promise<void> {
    signal(start.child.pid, 'SIGTERM');
    await start.ended;
  }

  const isReady = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
    return answer?.ok ?? false;
  };

  it(
    'comes up, stops on SIGTERM and leaves no process',
    async () => {
      const start = await startReady();
      expect(await isReady()).toBe(true);
      await stop(start);
      expect(processesOf(folder)).toEqual([]);
      expect(await isReady()).toBe(false);
    },
    READY_MS,
  );

  it.each(['apps/api/dist/main.js', 'apps/worker/dist/main.js', '/postgres\0-D'])(
    'goes on after kill -9 of %j',
    async (program) => {
      const start = await startReady();
      const [pid] = processesOf(folder, program);
      signal(pid, 'SIGKILL');
      await eventually(() => start.output().includes('killed by SIGKILL'), 10_000);
      await eventually(() => processesOf(folder, program).some((other) => other !== pid), 30_000);
      await eventually(isReady, 30_000);
    },
    READY_MS,
  );

  it(
    'starts again after kill -9 of itself, and nothing of the first start is left',
    async () => {
      const first = await startReady();
      const before = processesOf(folder);
      signal(first.child.pid, 'SIGKILL');
      await first.ended;
      await startReady();
      expect(await isReady()).toBe(true);
      expect(before.filter((pid) => isAlive(pid))).toEqual([]);
    },
    READY_MS,
  );

  it(
    'refuses a second start on the same data folder in one line',
    async () => {
      await startReady();
      const second = launch(['--port', String(await freePort())]);
      expect(await second.ended).toBe(1);
      expect(second.output().trim()).toMatch(/^✗ Một Cửa already runs on this data folder at http:\/\/localhost:\d+ \(process \d+\)$/);
    },
    READY_MS,
  );

  it('refuses a taken port in one line', async () => {
    const other = createServer().listen(port, '0.0.0.0');
    const start = launch();
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toBe(`✗ port ${port} is taken by another program: choose another with --port`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses a data folder it cannot write in one line', async () => {
    const start = launch(['--data', '/proc/motcua']);
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toMatch(/^✗ the data folder \/proc\/motcua is not writable/);
  });
});

/** Numbers of the processes that belong to a data folder, other than this one: their arguments or environment name it. */
function processesOf(folder: string, program = ''): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && isAlive(pid))
    .filter((pid) => textOf(pid, 'cmdline').includes(program) && `${textOf(pid, 'cmdline')}\0${textOf(pid, 'environ')}`.includes(folder));
}

function textOf(pid: number, file: string): string {
  const place = `/proc/${pid}/${file}`;
  try {
    return existsSync(place) ? readFileSync(place, 'utf8') : '';
  } catch {
    return ''; // gone in between
  }
}

async function eventually(isTrue: () => boolean | Promise<boolean>, timeoutMs: number): Promise<void> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(100)) if (await isTrue()) return;
  throw new Error('it did not happen in time');
}
