import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');

describe('options of npm start', () => {
  it('take port 3000, the demo and .data in the checkout by default, from whatever folder', () => {
    expect(readOptions([], { INIT_CWD: '/elsewhere' })).toMatchObject({
      port: 3000,
      demo: true,
      reset: false,
      dataFolder: path.join(root, '.data'),
    });
  });

  it('let flags win over the environment', () => {
    const flags = ['--port', '4000', '--data', '/srv/x', '--no-demo', '--reset'];
    expect(readOptions(flags, { PORT: '5000', DATA_DIR: '/srv/y' })).toMatchObject({
      port: 4000,
      demo: false,
      reset: true,
      dataFolder: '/srv/x',
    });
  });

  it('read a data folder from where npm was called', () => {
    expect(readOptions(['--data', 'mine'], { INIT_CWD: '/home/an' }).dataFolder).toBe('/home/an/mine');
  });

  it('count empty variables as missing', () => {
    expect(readOptions([], { DATABASE_URL: '', REDIS_URL: '', PORT: '' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      redisUrl: undefined,
    });
  });

  it.each([['--port', 'abc'], ['--port', '70000'], ['--prot'], ['leftover']])('refuse %s %s in one line', (...flags) => {
    expect(() => readOptions(flags, {})).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.not.stringContaining('\n') }),
    );
  });
});
