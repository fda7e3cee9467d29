import { describe, expect, it } from '@jest/globals';
import { createKeyring } from './use-write.js';

describe('keyring of a write', () => {
  it('keeps its key while the same act is repeated after a lost answer', () => {
    const keyring = createKeyring();
    expect(keyring.keyFor({ body: { a: 1 } })).toBe(keyring.keyFor({ body: { a: 1 } }));
  });

  it('takes another key for another content, because the same key with another body is refused', () => {
    const keyring = createKeyring();
    expect(keyring.keyFor({ body: { a: 1 } })).not.toBe(keyring.keyFor({ body: { a: 2 } }));
  });

  it('takes another key after the act was answered, so that it can be done a second time on purpose', () => {
    const keyring = createKeyring();
    const first = keyring.keyFor({ body: { a: 1 } });
    keyring.forget();
    expect(keyring.keyFor({ body: { a: 1 } })).not.toBe(first);
  });
});
