import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './testing/start-api.js';

/** A wire between the API and the database that can be cut and mended. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  constructor(private readonly target: { host: string; port: number }) {}

  async mend(port = 0): Promise<number> {
    const server = createServer((near) => {
      const far = connect(this.target.port, this.target.host);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.server = server;
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

describe('the API while the database is away', () => {
  let api: TestApi;
  let wire: Wire;
  let port: number;

  beforeAll(async () => {
    api = await startApi({
      through: async (databaseUrl) => {
        const url = new URL(databaseUrl);
        wire = new Wire({ host: url.hostname, port: Number(url.port || 5432) });
        port = await wire.mend();
        url.hostname = '127.0.0.1';
        url.port = String(port);
        return url.href;
      },
    });
  });
  afterAll(async () => {
    await api.close();
    await wire.cut();
  });

  const get = async (address: string) => {
    const response = await fetch(api.url + address);
    return { status: response.status, body: await response.text() };
  };

  it('says so with 503, stays alive, and serves again by itself when it is back', async () => {
    expect((await get('/api/v1/agencies')).status).toBe(200);
    await wire.cut();
    expect((await get('/api/health/live')).status).toBe(200);
    expect(await get('/api/health/ready')).toMatchObject({ status: 503, body: expect.stringContaining('"database":"unreachable"') });
    const refused = await get('/api/v1/calendar?year=2026');
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'server.unavailable', params: {} });
    expect(refused.body).not.toMatch(/ECONN|127\.0\.0\.1|pg/i);
    await wire.mend(port);
    expect((await get('/api/v1/calendar?year=2026')).status).not.toBe(503);
    expect((await get('/api/health/ready')).status).toBe(200);
  });
});
