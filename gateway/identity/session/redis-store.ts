import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { type Log } from '../../../shared/runtime/log';
import { identityUnavailable } from '../access/identity-unavailable';
import { type SessionStore } from './session-store';

export type RedisPlace = {
  /** The address of the server, for example `redis://hub@sessions:6379`. It holds no password. */
  url: string;
  password: string | null;
};

const VALUES = 'hub:session:';
const CLAIMS = 'hub:session-claim:';
const MOST_MILLISECONDS = 3000;

/** A Lua script that removes a claim only if this process still holds it. */
const RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/**
 * The session store of several gateways: a Redis server of version 6.2 or later. It connects in the background, and
 * reconnects after each loss. While it is not connected, every call fails at once with UNAVAILABLE.
 */
export function openRedisStore({ url, password }: RedisPlace, log: Log): SessionStore {
  const client = createClient({
    url,
    ...(password === null ? {} : { password }),
    disableOfflineQueue: true,
    socket: { connectTimeout: MOST_MILLISECONDS },
    commandOptions: { timeout: MOST_MILLISECONDS },
  });
  let isDown = false;
  client.on('error', (error: unknown) => {
    if (!isDown) log.error('Session store was not reached', { error });
    isDown = true;
  });
  client.on('ready', () => {
    if (isDown) log.info('Session store was reached again');
    isDown = false;
  });
  client.connect().catch((error: unknown) => log.error('Session store was not opened', { error }));
  return {
    read: (key, keep) =>
      asked(() => (keep === null ? client.get(VALUES + key) : client.getEx(VALUES + key, kept(keep)))),
    create: (key, value, keep) => asked(async () => void (await client.set(VALUES + key, value, expiring(keep)))),
    replace: (key, value) => asked(async () => (await client.set(VALUES + key, value, UNTIL_THEN)) !== null),
    remove: (key) => asked(async () => void (await client.del(VALUES + key))),
    claim: (key, milliseconds) =>
      asked(async () => {
        const own = randomUUID();
        const taken = await client.set(CLAIMS + key, own, { ...expiring(milliseconds), condition: 'NX' });
        if (taken === null) return null;
        return () => asked(async () => void (await client.eval(RELEASE, { keys: [CLAIMS + key], arguments: [own] })));
      }),
    close: () => Promise.resolve(client.destroy()),
  };
}

/** The options that replace only an existing value and keep its expiry. */
const UNTIL_THEN = { condition: 'XX', expiration: 'KEEPTTL' } as const;

const kept = (milliseconds: number) => ({ type: 'PX', value: milliseconds }) as const;

const expiring = (milliseconds: number) => ({ expiration: kept(milliseconds) });

/**
 * Sends a command to the server.
 * @throws HubError UNAVAILABLE if the server does not answer
 */
async function asked<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    throw identityUnavailable(error);
  }
}
