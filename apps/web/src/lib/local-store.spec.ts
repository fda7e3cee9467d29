import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetTyped, readLocal, writeLocal } from './local-store.js';

describe('what is kept on this machine', () => {
  beforeEach(() => localStorage.clear());

  it('of a person is forgotten at sign-out, settings of the machine stay', () => {
    writeLocal('draft.0190', 'họ tên');
    writeLocal('supplement.H24.1-260416-0001', 'lời nhắn');
    writeLocal('language', 'en');
    forgetTyped();
    expect([readLocal('draft.0190'), readLocal('supplement.H24.1-260416-0001'), readLocal('language')]).toEqual([undefined, undefined, 'en']);
  });
});
