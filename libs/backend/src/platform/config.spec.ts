import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const url = 'postgres://motcua:secret@localhost/motcua';

describe('configuration', () => {
  it('needs nothing but the database', () => {
    const config = readConfig({ DATABASE_URL: url });
    expect(config).toMatchObject({ port: 3000, demo: false, redisUrl: undefined, publicUrl: 'http://localhost:3000' });
  });

  it('takes an empty variable as a missing one', () => {
    expect(readConfig({ DATABASE_URL: url, REDIS_URL: '', PORT: '', DEMO: '' })).toMatchObject({
      redisUrl: undefined,
      port: 3000,
      demo: false,
    });
  });

  it('names every wrong variable on one line and never prints a value', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://root:hunter2@x/y', PORT: '99999', DEMO: 'perhaps' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/^DATABASE_URL: .*; PORT: .*; DEMO: [^\n]*$/);
    expect(read).not.toThrow(/hunter2/);
  });

  it('makes folders absolute and drops the slash of the public address', () => {
    const config = readConfig({ DATABASE_URL: url, DATA_DIR: 'somewhere', PUBLIC_URL: 'https://mc.example/' });
    expect(config.dataDir).toMatch(/^\/.*\/somewhere$/);
    expect(config.publicUrl).toBe('https://mc.example');
  });
});
