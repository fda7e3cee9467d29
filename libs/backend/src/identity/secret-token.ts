import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret that is handed out once; only its hash is stored. */
export interface SecretToken {
  token: string;
  hash: Buffer;
}

/** SHA-256 of a token: enough for 256 random bits, and cheap enough for every request. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** A new opaque token of 256 random bits, base64url. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashOfToken(token) };
}
