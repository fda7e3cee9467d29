import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MailServer } from './mail-settings.js';
import { SmtpTransport } from './smtp-transport.js';
import { SmtpSimulator } from './testing/smtp-simulator.js';

const LOGIN = { user: 'motcua', password: 'mật khẩu' };
const letter = {
  messageId: '<receipt.1@motcua>',
  to: 'an@example.vn',
  subject: 'Đã tiếp nhận hồ sơ',
  text: 'Kính gửi ông An,\n.\nHồ sơ đã được tiếp nhận.',
};

describe('SMTP transport', () => {
  let server: SmtpSimulator;
  beforeEach(async () => {
    server = await SmtpSimulator.start(LOGIN);
  });
  afterEach(() => server.stop());

  const transport = (change: Partial<MailServer> = {}) =>
    new SmtpTransport({
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      ...LOGIN,
      fromAddress: 'no-reply@motcua.example',
      fromName: 'Một Cửa',
      ...change,
    });

  it('delivers the letter with its own Message-ID and sender', async () => {
    await transport().send(letter);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      from: 'no-reply@motcua.example',
      to: ['an@example.vn'],
      headers: { 'message-id': '<receipt.1@motcua>' },
    });
    expect(server.received[0]?.raw).toContain('K=C3=ADnh g=E1=BB=ADi =C3=B4ng An,\r\n.\r\n');
  });

  it('says which stage the server refused, without its words', async () => {
    server.plan('refuse-recipient', 'busy');
    await expect(transport().send(letter)).rejects.toMatchObject({ code: 'mail.not-sent', params: { stage: 'RCPT TO', reply: 550 } });
    await expect(transport().send(letter)).rejects.toMatchObject({ code: 'mail.not-sent', params: { stage: 'MAIL FROM', reply: 451 } });
    await expect(transport({ password: 'falsch' }).send(letter)).rejects.toMatchObject({ params: { reply: 535 } });
    await expect(transport({ port: 1 }).send(letter)).rejects.toMatchObject({ code: 'mail.not-sent' });
    expect(server.received).toEqual([]);
  });

  it('carries the same Message-ID when the answer was lost and the mail is sent again', async () => {
    server.plan('cut-after-data');
    await expect(transport().send(letter)).rejects.toMatchObject({ code: 'mail.not-sent' });
    await transport().send(letter);
    expect(server.received.map(({ headers }) => headers['message-id'])).toEqual([letter.messageId, letter.messageId]);
  });
});
