import path from 'node:path';
import type { LocalText } from '@motcua/contracts';
import { z } from 'zod';

const flag = z.stringbool();
const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankAsMissing, schema.optional());
const withDefault = <S extends z.ZodType>(schema: S, value: string) => z.preprocess((given) => blankAsMissing(given) ?? value, schema);

const port = z.coerce.number().int().min(0).max(65_535);
const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const Environment = z.object({
  /** Address of the PostgreSQL database, `postgres://user:password@host:port/name`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Connections of one process to the database. More than five only wait for each other inside PostgreSQL (docs/performance.md). */
  DATABASE_POOL: withDefault(wholeNumber(2, 100), '5'),
  /** Address of a Redis server; when it is set the queue lives there, otherwise in PostgreSQL. */
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  /** Port of the API; 0 takes any free one. */
  PORT: withDefault(port, '3000'),
  /** Network interface that the API listens on. */
  HOST: withDefault(z.string(), '0.0.0.0'),
  /** Folder of the stored files (and of the embedded database). */
  DATA_DIR: withDefault(z.string(), '.data'),
  /** Folder of the built SPA; without it the API serves no pages. */
  WEB_DIST: optional(z.string()),
  /** Address under which people reach the portal; decides the allowed origin, secure cookies and links in mails. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  /** Number of trusted proxies in front of the API, whose `X-Forwarded-For` is believed. */
  TRUSTED_PROXIES: withDefault(wholeNumber(0, 10), '0'),
  /** Demo installation: demo accounts, demo mailbox, words that say so on the pages. */
  DEMO: withDefault(flag, 'false'),
  /** Name of the portal. */
  INSTALLATION_NAME: withDefault(z.string(), 'Cổng Một Cửa Hải Phòng'),
  /** Name of the province or city. */
  INSTALLATION_PROVINCE: withDefault(z.string(), 'Thành phố Hải Phòng'),
  /** Code of the province's agency, with which dossier codes begin. */
  INSTALLATION_AGENCY_CODE: withDefault(z.string(), 'H24'),
  /** Telephone number that people call for help. */
  INSTALLATION_HOTLINE: withDefault(z.string(), '0225 1022'),
  /** When the hotline answers, in words. */
  INSTALLATION_HOTLINE_HOURS: withDefault(z.string(), '7:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu'),
  /** The same for who reads English. */
  INSTALLATION_HOTLINE_HOURS_EN: withDefault(z.string(), '7:30–11:30 and 13:30–17:00, Monday to Friday'),
  /** Mail server, `smtp://user:password@host:port` or `smtps://…`; the administrator's setting wins over it. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** Sender of the mails. */
  MAIL_FROM: withDefault(z.string(), 'Một Cửa <no-reply@motcua.invalid>'),
  /** How much is logged. */
  LOG_LEVEL: withDefault(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** Key that signs files of procedures (Ed25519, PKCS8 DER in base64); without one the installation makes its own. */
  EXCHANGE_PRIVATE_KEY: optional(z.base64()),
  /** Public keys whose files of procedures are believed (SPKI DER in base64), separated by commas. */
  EXCHANGE_TRUSTED_KEYS: withDefault(z.string(), ''),
  /** Folder with the files of the national catalogue. */
  CATALOGUE_DATA_DIR: withDefault(z.string(), '../shared/data'),
});

/** Settings of one process, read once from the environment. Folders are absolute. */
export interface Config {
  databaseUrl: string;
  databasePool: number;
  redisUrl: string | undefined;
  port: number;
  host: string;
  dataDir: string;
  webDist: string | undefined;
  /** Without a slash at the end. */
  publicUrl: string;
  trustedProxies: number;
  demo: boolean;
  installation: { name: string; provinceName: string; agencyCode: string; hotline: string; hotlineHours: LocalText };
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  exchange: { privateKey: string | undefined; trustedKeys: readonly string[] };
  catalogueDataDir: string;
}

/** Nest token of the {@link Config}. */
export const CONFIG = Symbol('CONFIG');

/** The environment does not describe a runnable process; `message` names every wrong variable on one line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks all settings.
 * @param environment variables by name; only tests give their own
 * @throws ConfigError that lists every wrong or missing variable
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new ConfigError(describe(parsed.error));
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    redisUrl: env.REDIS_URL,
    port: env.PORT,
    host: env.HOST,
    dataDir: path.resolve(env.DATA_DIR),
    webDist: env.WEB_DIST === undefined ? undefined : path.resolve(env.WEB_DIST),
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustedProxies: env.TRUSTED_PROXIES,
    demo: env.DEMO,
    installation: installationOf(env),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    exchange: { privateKey: env.EXCHANGE_PRIVATE_KEY, trustedKeys: listOf(env.EXCHANGE_TRUSTED_KEYS) },
    catalogueDataDir: path.resolve(env.CATALOGUE_DATA_DIR),
  };
}

const listOf = (text: string): string[] => text.split(',').map((one) => one.trim()).filter(Boolean);

function installationOf(env: z.output<typeof Environment>): Config['installation'] {
  return {
    name: env.INSTALLATION_NAME,
    provinceName: env.INSTALLATION_PROVINCE,
    agencyCode: env.INSTALLATION_AGENCY_CODE,
    hotline: env.INSTALLATION_HOTLINE,
    hotlineHours: { vi: env.INSTALLATION_HOTLINE_HOURS, en: env.INSTALLATION_HOTLINE_HOURS_EN },
  };
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

/**
 * Server on which tests make their databases.
 * @throws ConfigError when the test runner has not started one
 */
export function readTestServerUrl(environment: Record<string, string | undefined> = process.env): string {
  const url = environment.TEST_DATABASE_URL;
  if (!url) throw new ConfigError('TEST_DATABASE_URL: missing; run the tests with npm test, or name a PostgreSQL server');
  return url;
}

/** Redis on which the queue specs run a second time; undefined: they run on PostgreSQL alone. */
export function readTestRedisUrl(environment: Record<string, string | undefined> = process.env): string | undefined {
  return environment.REDIS_URL || undefined;
}
