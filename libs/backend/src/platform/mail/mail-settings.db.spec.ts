import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { readMailSettings, saveMailSettings } from './mail-settings.js';

describe('mail settings', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const environment = { smtpUrl: 'smtps://user%40x:p%3Aw@mail.example', mailFrom: 'Một Cửa <no-reply@x.vn>', demo: false };

  it('come from the environment until the administrator sets them', async () => {
    expect(await readMailSettings(test.database, environment)).toEqual({
      mode: 'SMTP',
      host: 'mail.example',
      port: 465,
      secure: true,
      user: 'user@x',
      password: 'p:w',
      fromName: 'Một Cửa',
      fromAddress: 'no-reply@x.vn',
    });
    expect(await readMailSettings(test.database, { ...environment, smtpUrl: undefined })).toMatchObject({ mode: 'DEMO_MAILBOX' });
  });

  it('never send real mail from a demo unless an administrator says so', async () => {
    const demo = { ...environment, demo: true };
    const settings = await readMailSettings(test.database, demo);
    expect(settings.mode).toBe('DEMO_MAILBOX');
    await test.unitOfWork.run((tx) => saveMailSettings(tx, { ...settings, mode: 'SMTP' }, { accountId: randomUUID(), at: new Date() }));
    expect((await readMailSettings(test.database, demo)).mode).toBe('SMTP');
  });
});
