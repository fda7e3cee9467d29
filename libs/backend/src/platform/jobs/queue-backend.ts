import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type BackendFactory,
  type ConnectionOptions,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config.js';
import type { QueueName } from './queues.js';

/** Queues and workers on one store, PostgreSQL or Redis; everything else is the same code. */
export interface QueueBackend {
  createQueue(name: QueueName): Queue;
  createWorker(name: QueueName, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  /** Ends the connections, after all queues and workers were closed. */
  close(): Promise<void>;
}

/** Redis when the configuration names one, otherwise the database. @param connections most of this process, PostgreSQL only */
export function openQueueBackend(config: Pick<Config, 'databaseUrl' | 'redisUrl'>, connections: number): QueueBackend {
  return config.redisUrl === undefined ? onPostgres(config.databaseUrl, connections) : onRedis(config.redisUrl);
}

/** BullMQ types its classes by their store; ours are the same classes on either, so both stores get one type here. */
interface Store {
  connection: ConnectionOptions;
  factory: BackendFactory;
}

function classesOn({ connection, factory }: Store): Pick<QueueBackend, 'createQueue' | 'createWorker'> {
  return {
    createQueue: (name) => new Queue(name, { connection }, factory as never),
    createWorker: (name, processor, rest) => new Worker(name, processor, { ...rest, connection }, factory as never),
  };
}

/**
 * One pool for all queues of the process; BullMQ's tables stand in a schema of their own. Its commits do not wait for the
 * disk: a crash of the server may forget the last half second of the queue, and then a job runs again (`handleOnce`).
 * Jobs of the outbox cannot be lost by it, because the mark that follows them waits for everything written before.
 */
function onPostgres(connectionString: string, max: number): QueueBackend {
  const options = '-c search_path=bullmq,public -c jit=off -c synchronous_commit=off';
  const pool = new pg.Pool({ connectionString, max, options, keepAlive: true, application_name: 'motcua queue' });
  pool.setMaxListeners(0); // each queue and worker listens
  pool.on('error', () => undefined); // a lost server is reported by the statement that meets it, also before any queue listens
  pool.on('connect', (client) => client.on('error', () => undefined));
  const store = { connection: pool as unknown as ConnectionOptions, factory: createPostgresBackend as unknown as BackendFactory };
  return { ...classesOn(store), close: () => pool.end() };
}

/** One connection for all queues; each worker gets a second one of its own to wait on. */
function onRedis(url: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined); // every command reports its own failure; ioredis connects again by itself
  return { ...classesOn({ connection, factory: createRedisBackend }), close: async () => connection.disconnect() };
}
