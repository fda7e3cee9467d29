import { BadRequestException, NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { DatabaseUnavailable } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import { judge, problemOf } from './problem-of.js';
import { newReference } from './reference.js';

describe('problem details', () => {
  it('tells a refusal with its code, params and the status of the table', () => {
    const failure = judge(new DomainError('dossier.stale-version', { expected: 3, actual: 4 }));
    expect(problemOf(failure, 'K7Q-2M9', 'en')).toEqual({
      type: 'urn:motcua:problem:dossier.stale-version',
      title: 'In conflict with the present state',
      status: 409,
      code: 'dossier.stale-version',
      params: { expected: 3, actual: 4 },
      fields: [],
      reference: 'K7Q-2M9',
    });
  });

  it('says nothing about a fault but that it is one', () => {
    const failure = judge(new Error('relation "secret" does not exist'));
    expect(failure).toEqual({ code: 'server.unexpected', params: {}, fields: [], isFault: true });
  });

  it('tells a lost database apart', () => {
    expect(judge(new DatabaseUnavailable('away'))).toMatchObject({ code: 'server.unavailable', isFault: true });
    expect(judge(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatchObject({ code: 'server.unavailable' });
  });

  it('knows what the HTTP server refuses by itself', () => {
    expect(judge(Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' })).code).toBe('upload.too-large');
    expect(judge(new BadRequestException()).code).toBe('request.malformed');
    expect(judge(new NotFoundException()).code).toBe('request.not-found');
    expect(judge(Object.assign(new Error('x'), { statusCode: 500 })).code).toBe('server.unexpected');
  });

  it('makes references that can be read over the telephone', () => {
    for (let made = 0; made < 200; made += 1) expect(newReference()).toMatch(/^[^IOSJZW0151]{3}-[^IOSJZW015]{3}$/);
  });
});
