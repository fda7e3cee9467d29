import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ProcedureFile } from '@motcua/contracts';
import { CONFIG, Database, type Config } from '../../platform/index.js';

type Signature = ProcedureFile['signature'];

const SETTING = 'catalogue.exchange-key';
const KEEP = `insert into installation_setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do nothing`;
const FINGERPRINT = 16;

const publicOf = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** First signs of the SHA-256 of a public key, short enough to be read over the telephone. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, FINGERPRINT);

/** Whether a signature is of this hash by the key that it names; a key that is none signs nothing. */
export function isSignedBy({ publicKey, value }: Signature, hash: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
}

/** The key pair of this installation (Ed25519) and the keys that it believes. */
@Injectable()
export class ExchangeKeys {
  private own: Promise<KeyObject> | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs a hash with the key of the installation. */
  async sign(hash: string): Promise<Signature> {
    const key = await this.privateKey();
    return { algorithm: 'ed25519', publicKey: publicOf(key), value: sign(null, Buffer.from(hash, 'hex'), key).toString('base64') };
  }

  /** Whether files of this signer are believed: those of the installation itself and those of EXCHANGE_TRUSTED_KEYS. */
  async isTrusted(publicKey: string): Promise<boolean> {
    return this.config.exchange.trustedKeys.includes(publicKey) || publicKey === publicOf(await this.privateKey());
  }

  /** The configured key, otherwise the one made when it was first asked for. */
  private privateKey(): Promise<KeyObject> {
    const read = this.own ?? this.readKey();
    this.own = read;
    read.catch(() => (this.own = undefined));
    return read;
  }

  private async readKey(): Promise<KeyObject> {
    const { privateKey } = this.config.exchange;
    if (privateKey !== undefined) return keyFrom(privateKey);
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    await this.database.execute(KEEP, [SETTING, made]);
    const [row] = await this.database.query<{ value: string }>('select value from installation_setting where key = $1', [SETTING]);
    return keyFrom(row?.value ?? made);
  }
}

const keyFrom = (base64: string): KeyObject => createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
