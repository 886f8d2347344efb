import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from '../../../../../gateway/identity/session/folder-store';
import { openRedisStore } from '../../../../../gateway/identity/session/redis-store';
import { SealedSessions } from '../../../../../gateway/identity/session/sealed-sessions';
import { type SessionStore } from '../../../../../gateway/identity/session/session-store';
import { Sessions } from '../../../../../gateway/identity/session/sessions';
import { SILENT_LOG } from '../../../../../shared/runtime/log';
import { Sealing } from '../../../../../shared/runtime/sealing';
import { HAS_REDIS, PASSWORD, RedisServer } from '../../../../support/drivers/console/redis-server';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const LONG = 60_000;

let folder: string;
let redis: RedisServer | null = null;
const open: SessionStore[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-sessions-'));
  if (HAS_REDIS) redis = await RedisServer.start();
});
afterEach(async () => {
  for (const store of open.splice(0)) {
    for (const key of [KEY, OTHER]) await store.remove(key).catch(() => undefined);
    await store.close();
  }
});
afterAll(async () => {
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

async function opened(kind: 'folder' | 'redis'): Promise<SessionStore> {
  const url = redis?.url ?? '';
  const store =
    kind === 'folder'
      ? new FolderStore(folder, () => new Date())
      : openRedisStore({ url, password: PASSWORD }, SILENT_LOG);
  open.push(store);
  await answering(store);
  return store;
}

/** Waits until the store answers. A connection to Redis opens in the background. */
async function answering(store: SessionStore): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await store.read(OTHER, null).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await pause(20);
  }
  throw new Error('The store does not answer.');
}

const KINDS = HAS_REDIS ? (['folder', 'redis'] as const) : (['folder'] as const);

describe.each(KINDS)('session store: %s', (kind) => {
  it('returns a value until it is removed', async () => {
    const store = await opened(kind);
    expect(await store.read(KEY, null)).toBeNull();
    await store.create(KEY, 'one', LONG);
    expect([await store.read(KEY, null), await store.read(OTHER, null)]).toEqual(['one', null]);
    await store.remove(KEY);
    await store.remove(KEY);
    expect(await store.read(KEY, LONG)).toBeNull();
  });

  it('forgets a value when its time has passed, and keeps it as long as it is read for longer', async () => {
    const store = await opened(kind);
    await store.create(KEY, 'one', 200);
    expect(await store.read(KEY, 700)).toBe('one');
    await pause(400);
    expect(await store.read(KEY, null)).toBe('one');
    await pause(400);
    expect(await store.read(KEY, LONG)).toBeNull();
  });

  it('replaces only a value that is there, and keeps its time', async () => {
    const store = await opened(kind);
    expect(await store.replace(KEY, 'two')).toBe(false);
    expect(await store.read(KEY, null)).toBeNull();
    await store.create(KEY, 'one', 300);
    expect(await store.replace(KEY, 'two')).toBe(true);
    expect(await store.read(KEY, null)).toBe('two');
    await pause(400);
    expect(await store.read(KEY, null)).toBeNull();
  });

  it('lets one piece of work claim a key, until it releases the claim or its time has passed', async () => {
    const store = await opened(kind);
    const first = await store.claim(KEY, LONG);
    expect([await store.claim(KEY, LONG), await store.claim(OTHER, 1)]).toEqual([null, expect.any(Function)]);
    await first?.();
    const late = await store.claim(KEY, 100);
    await pause(200);
    const next = await store.claim(KEY, LONG);
    expect(next).not.toBeNull();
    await late?.();
    expect(await store.claim(KEY, LONG)).toBeNull();
    await next?.();
  });
});

const withRedis = HAS_REDIS ? describe : describe.skip;

withRedis('sessions of several gateways', () => {
  it('are known to each of them, and end for all of them', async () => {
    const sealing = new Sealing(Buffer.alloc(32, 1));
    const gateways = await Promise.all(
      [1, 2].map(async () => {
        const sealed = new SealedSessions(await opened('redis'), sealing);
        return new Sessions({ sealed, renew: null, clock: () => new Date() });
      }),
    );
    const [one, two] = gateways as [Sessions, Sessions];
    const tokens = { accessToken: 'a', refreshToken: null, tokenEndsAt: Date.now() + LONG };
    const id = await one.start(tokens, 'AUDITOR');
    expect(await two.find(id, true)).toMatchObject({ accessToken: 'a', role: 'AUDITOR' });
    await two.end(id);
    expect(await one.find(id, true)).toBeNull();
  });

  it('renew their tokens once, although both gateways notice that these expire', async () => {
    const sealing = new Sealing(Buffer.alloc(32, 1));
    let renewed = 0;
    const renew = async () => {
      renewed += 1;
      await pause(100);
      return { accessToken: `a${renewed}`, refreshToken: 'r', tokenEndsAt: Date.now() + LONG };
    };
    const both: Sessions[] = [];
    for (let count = 0; count < 2; count += 1) {
      const sealed = new SealedSessions(await opened('redis'), sealing);
      both.push(new Sessions({ sealed, renew, clock: () => new Date() }));
    }
    const id = (await both[0]?.start({ accessToken: 'a', refreshToken: 'r', tokenEndsAt: 0 }, null)) ?? '';
    const found = await Promise.all([...both, ...both].map((each) => each.find(id, true)));
    expect(found.map((session) => session?.accessToken)).toEqual(['a1', 'a1', 'a1', 'a1']);
    expect(renewed).toBe(1);
  });

  it('are unavailable while the server is down, and known again afterwards', async () => {
    const own = await RedisServer.start();
    const store = openRedisStore({ url: own.url, password: PASSWORD }, SILENT_LOG);
    try {
      await answering(store);
      await own.stop();
      await expect(store.read(KEY, null)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      const again = await RedisServer.start(own.port);
      await answering(store);
      await again.stop();
    } finally {
      await store.close();
    }
  });

  it('are unavailable with a wrong password', async () => {
    const store = openRedisStore({ url: redis?.url ?? '', password: 'wrong' }, SILENT_LOG);
    await pause(200);
    await expect(store.read(KEY, null)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await store.close();
  });
});

it('removes the files of sessions whose time has passed', async () => {
  const own = mkdtempSync(join(tmpdir(), 'hub-sessions-'));
  const clock = { now: new Date() };
  await new FolderStore(own, () => clock.now).create(KEY, 'one', LONG);
  clock.now = new Date(clock.now.getTime() + 2 * LONG);
  const store = new FolderStore(own, () => clock.now);
  await store.create(OTHER, 'two', LONG);
  expect(readdirSync(own)).toEqual([`${OTHER}.session`]);
  rmSync(own, { recursive: true });
});

it('removes no file that is not its own, and removes the drafts that a killed process has left', async () => {
  const own = mkdtempSync(join(tmpdir(), 'hub-sessions-'));
  const draft = '0d9c4f2e-5b1a-4c7e-9f00-1234567890ab.new';
  for (const name of ['notes.txt', 'a.session', `x${KEY}.session`, 'a.new', draft]) {
    writeFileSync(join(own, name), 'text');
    utimesSync(join(own, name), 1, 1);
  }
  await new FolderStore(own, () => new Date()).create(KEY, 'one', LONG);
  expect(readdirSync(own).sort()).toEqual(
    ['a.new', 'a.session', `${KEY}.session`, 'notes.txt', `x${KEY}.session`].sort(),
  );
  rmSync(own, { recursive: true });
});

describe('end of a session', () => {
  const opened = () => {
    const own = mkdtempSync(join(tmpdir(), 'hub-sessions-'));
    const clock = { now: new Date() };
    const store = new FolderStore(own, () => clock.now);
    const claim = jest.spyOn(store, 'claim');
    const sealed = new SealedSessions(store, new Sealing(Buffer.alloc(32, 1)));
    const sessions = new Sessions({ sealed, renew: null, clock: () => clock.now });
    const tokens = { accessToken: 'a', refreshToken: null, tokenEndsAt: clock.now.getTime() + LONG };
    return { own, clock, claim, sessions, tokens };
  };

  it('follows the session to its new id if a change of role was faster', async () => {
    const { own, sessions, tokens } = opened();
    const id = await sessions.start(tokens, null);
    const second = (await sessions.choose(id, 'AUDITOR')) ?? '';
    const [third, ended] = await Promise.all([sessions.choose(second, 'CITY_BUREAU'), sessions.end(id)]);
    expect(third).not.toBeNull();
    expect(ended).toMatchObject({ role: 'CITY_BUREAU' });
    for (const each of [id, second, third ?? '']) expect(await sessions.find(each, true)).toBeNull();
    rmSync(own, { recursive: true });
  });

  it('does not follow the session after the moment of the change', async () => {
    const { own, clock, sessions, tokens } = opened();
    const id = await sessions.start(tokens, null);
    const next = (await sessions.choose(id, 'AUDITOR')) ?? '';
    clock.now = new Date(clock.now.getTime() + 16_000);
    expect(await sessions.end(id)).toBeNull();
    expect(await sessions.find(next, true)).toMatchObject({ role: 'AUDITOR' });
    rmSync(own, { recursive: true });
  });

  it('claims nothing for a text that is no id', async () => {
    const { own, claim, sessions } = opened();
    for (const id of ['', 'x', 'A'.repeat(44)]) expect(await sessions.end(id)).toBeNull();
    expect(claim).not.toHaveBeenCalled();
    rmSync(own, { recursive: true });
  });
});
