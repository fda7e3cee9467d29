import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DossierHarness } from '@motcua/backend/dossiers/testing';
import { sendMail, tellPeople } from '@motcua/backend/notifications';
import { renderIssuedSlips, renderSubmission } from '@motcua/backend/papers';
import { JobQueue, readConfig, readTestRedisUrl, type Caller, type Config } from '@motcua/backend/platform';
import { createWorker } from './create-worker.js';

jest.setTimeout(90_000);

const redisUrl = readTestRedisUrl();
const stores: [string, string | undefined][] = [['PostgreSQL', undefined], ...(redisUrl ? [['Redis', redisUrl] as [string, string]] : [])];

describe.each(stores)('effects of acts in a whole worker, queue on %s', (_, redis) => {
  let desk: DossierHarness;
  let citizen: Caller;
  let reception: Caller;
  let config: Config;
  let folder: string;
  const workers: INestApplicationContext[] = [];

  beforeAll(async () => {
    desk = await DossierHarness.start();
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-worker-'));
    const environment = { DATABASE_URL: desk.url, DATABASE_POOL: '8', DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: 'true' };
    config = readConfig({ ...environment, ...(redis ? { REDIS_URL: redis } : {}) });
    citizen = await desk.citizen();
    reception = await desk.officer('RECEPTION_OFFICER');
  });
  afterAll(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await desk.database.query('truncate notice, mail_message, demo_mail, reminder, handler_done, outbox');
    const queues = new JobQueue(config);
    for (const queue of queues.all()) await queue.obliterate({ force: true });
    await queues.onApplicationShutdown();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
  });

  async function work(): Promise<INestApplicationContext> {
    const worker = await createWorker(config, desk.clock);
    workers.push(worker);
    return worker;
  }

  const count = async (sql: string): Promise<number> =>
    (await desk.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? 0;
  const slips = () => count('paper where document_id is not null');
  const mails = () => count('demo_mail');

  async function until(isTrue: () => Promise<boolean>): Promise<number> {
    const begun = performance.now();
    while (!(await isTrue())) {
      if (performance.now() - begun > 60_000) throw new Error('waited a minute in vain');
      await pause(20);
    }
    return performance.now() - begun;
  }

  async function receivedDossier(): Promise<{ code: string; dossierId: string }> {
    const code = await desk.submitted(citizen);
    const { dossierId } = await desk.act(reception, code, { type: 'RECEIVE', note: '' });
    return { code, dossierId };
  }

  it('has slip, notice and mail ready soon after the act, each once', async () => {
    await work();
    const warm = await receivedDossier();
    await until(async () => (await count(`paper where document_id is not null and dossier_id = '${warm.dossierId}'`)) === 1);
    const { dossierId } = await receivedDossier();
    const waited = await until(async () => (await count(`paper where document_id is not null and dossier_id = '${dossierId}'`)) === 1);
    expect(waited).toBeLessThan(4000); // two seconds at a desk; the machine of a test run is busy
    await until(async () => (await mails()) === 4);
    expect(await count(`notice where account_id = '${citizen.accountId}'`)).toBe(4);
    expect(await count(`notice where account_id = '${reception.accountId}' and kind = 'STAFF_NEW'`)).toBeLessThanOrEqual(2);
  });

  it('loses nothing when no worker lived between the commit and the job', async () => {
    const before = await slips();
    await receivedDossier();
    expect([await slips(), await mails()]).toEqual([before, 0]);
    await work();
    await until(async () => (await slips()) === before + 1 && (await mails()) === 2);
    expect(await count('mail_message where sent_at is not null')).toBe(2);
  });

  it('leaves every effect once when two workers share the work and every job runs again', async () => {
    const [worker] = await Promise.all([work(), work()]);
    const { dossierId } = await receivedDossier();
    const before = await slips();
    await until(async () => (await mails()) === 2);
    const entries = await desk.database.query<{ id: string; act: 'SUBMIT' | 'RECEIVE' }>(
      'select id, act from journal_entry where dossier_id = $1',
      [dossierId],
    );
    const sent = await desk.database.query<{ id: string }>('select id from mail_message');
    const again = entries.flatMap(({ id, act }) =>
      [tellPeople, renderIssuedSlips].map((job) => ({
        job,
        jobId: `again-${job.name}-${id}`,
        payload: { position: 1, entryId: id, dossierId, act },
      })),
    );
    await worker
      .get(JobQueue)
      .addMany([...again, ...sent.map(({ id }) => ({ job: sendMail, jobId: `again-${id}`, payload: { mailId: id } }))]);
    const queues = () =>
      Promise.all(
        worker
          .get(JobQueue)
          .all()
          .map((queue) => queue.getJobCountByTypes('waiting', 'active')),
      );
    await until(async () => (await queues()).every((open) => open === 0));
    expect(await count(`paper where dossier_id = '${dossierId}' and document_id is not null`)).toBe(1);
    expect(await count(`document where dossier_id = '${dossierId}' and origin = 'RENDERED'`)).toBe(1);
    expect(await slips()).toBeGreaterThanOrEqual(before);
    expect([await mails(), await count('mail_message'), await count(`notice where account_id = '${citizen.accountId}'`)]).toEqual([
      2, 2, 2,
    ]);
  });

  it('draws the copy of a submission when it is asked for', async () => {
    const worker = await work();
    const code = await desk.submitted(citizen);
    await worker.get(JobQueue).add(renderSubmission, { code });
    await until(async () => (await count(`document where name = 'ho-so-${code}.pdf'`)) === 1);
  });
});
