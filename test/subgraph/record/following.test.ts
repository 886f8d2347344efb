import { type DataSource } from 'typeorm';
import { type FollowedEvent } from '../../../shared/follow/projection/followed-event';
import { type EventDraft } from '../../../shared/store/write';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type ReadFeed } from '../../../shared/follow/feed';
import { type Follower } from '../../../shared/follow/follower';
import { Following } from '../../../shared/follow/following';
import { Followings } from '../../../shared/follow/followings';
import { createLog, SILENT_LOG } from '../../../shared/runtime/log';
import { database as shape } from '../../../subgraphs/evaluation/database';
import { idOf } from '../../support/city/small-city';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';
import { chainLink } from '../../support/oracle/chain-link';
import { rebuildPlace } from '../../../shared/follow/rebuild-place';

const CHAINS = ['3701', '3702', '3703'];
const PAGE = 7;

let database: DataSource;
let close: () => Promise<void>;
let recorded: FollowedEvent[];
let now: Date;

beforeEach(async () => {
  ({ database, close } = await openTestDatabase(shape));
  recorded = [];
  now = new Date('2026-06-17T02:00:00.000Z');
});
afterEach(() => close());

/** Adds the given number of events to the chains of the followed record in turn. */
function notify(count: number, timeline = {}): void {
  for (let index = 0; index < count; index += 1) {
    const chain = CHAINS[recorded.length % CHAINS.length] ?? '';
    const sequence = recorded.filter((each) => each.chain === chain).length + 1;
    const id = idOf('EV', recorded.length + 1);
    recorded.push({
      ...{ id, chain, sequence, occurredAt: now.toISOString(), action: 'TOLD', subject: { type: 'Thing', id } },
      ...{ stationId: null, districtCode: divisionCode(`${chain}02`) },
      ...{ requestId: `request-${id}`, after: {}, ...chainLink(sequence, timeline) },
    });
  }
}

const readFeed: ReadFeed = async (_follows, position) => {
  await Promise.resolve();
  const ahead = recorded
    .filter(({ chain, sequence }) => sequence > (position.get(chain) ?? 0))
    .toSorted((a, b) => a.chain.localeCompare(b.chain) || a.sequence - b.sequence);
  return { events: ahead.slice(0, PAGE), hasNextPage: ahead.length > PAGE };
};

/**
 * A follower that writes one event for each event that it applies. A second application of an event is therefore
 * visible.
 */
const answering: Follower = {
  follows: 'stations',
  keeps: [],
  apply: ({ access }, { id, chain }) => {
    const district = divisionCode(`${chain}02`);
    const place = { stationId: null, divisionCode: district, districtCode: district };
    const draft: EventDraft = { action: 'ANSWERED', subject: { type: 'Thing', id }, place, before: null, after: {} };
    return Promise.resolve(access.write.record(draft));
  },
};

const setting = () => ({ subgraph: 'evaluation', database, clock: () => now, log: SILENT_LOG, readFeed }) as const;
const answered = () => database.query<Record<string, string>[]>('SELECT * FROM event ORDER BY chain, sequence');
const cursors = () => database.query<unknown[]>('SELECT chain, sequence FROM follower_cursor ORDER BY chain');

it('applies every event once under concurrent followers, and resumes where it stopped', async () => {
  notify(60);
  const processes = Array.from({ length: 4 }, () => new Following(answering, setting()));
  const first = processes.map((each) => each.catchUp());
  notify(30);
  await Promise.all([...first, ...processes.map((each) => each.catchUp())]);
  await Promise.all(processes.map((each) => each.catchUp()));
  const events = await answered();
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(recorded.map(({ id }) => id).sort());
  expect(events.map(({ requestId, subjectId }) => requestId === `request-${subjectId}`)).not.toContain(false);
  expect(new Set(events.map(({ actor, role }) => `${actor} ${role}`))).toEqual(new Set(['hub:evaluation null']));
  expect(await cursors()).toEqual(CHAINS.map((chain) => ({ chain, sequence: 30 })));
});

it('reports to its process the numbers of applied and written events', async () => {
  notify(20);
  const following = new Following(answering, setting());
  expect(await following.catchUp()).toEqual({ applied: 20, written: 20 });
  expect(await following.catchUp()).toEqual({ applied: 0, written: 0 });
});

it('measures its lag since it was last up to date, and logs a lag beyond a minute', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
  let isDown = false;
  const reading: ReadFeed = (...asked) => (isDown ? Promise.reject(new Error('down')) : readFeed(...asked));
  let ticks = 0;
  const following = new Following(answering, { ...setting(), monotonic: () => ticks, log, readFeed: reading });
  expect(following.lag()).toEqual({ subgraph: 'stations', behindMilliseconds: 0, at: null, stopped: null });
  await following.catchUp();
  const at = now.toISOString();
  isDown = true;
  for (const seconds of [30, 61, 90]) {
    ticks = seconds * 1000;
    // The clock is set back, but the lag must grow all the same.
    now = new Date(Date.parse(at) - 86_400_000);
    await expect(following.catchUp()).rejects.toThrow('down');
    expect(following.lag()).toEqual({ subgraph: 'stations', behindMilliseconds: seconds * 1000, at, stopped: null });
  }
  isDown = false;
  await following.catchUp();
  expect(following.lag()).toMatchObject({ behindMilliseconds: 0, at: now.toISOString() });
  const about = { subgraph: 'evaluation', follows: 'stations' };
  expect(lines).toEqual([
    expect.objectContaining({ level: 'warn', ...about, milliseconds: 61_000 }),
    expect.objectContaining({ level: 'info', ...about }),
  ]);
});

describe('a record that was restored to an older state', () => {
  /**
   * Restores the followed record to an older state. The record then has only the first five events of its first chain.
   */
  function restore(): void {
    recorded = recorded.filter(({ chain, sequence }) => chain === CHAINS[0] && sequence <= 5);
  }
  const goOn = (count: number) => {
    for (let each = 0; each < count; each += 1) {
      const [chain = ''] = CHAINS;
      const sequence = recorded.length + 1;
      const id = idOf('EN', sequence);
      recorded.push({
        ...{ id, chain, sequence, occurredAt: now.toISOString(), action: 'TOLD', subject: { type: 'Thing', id } },
        ...{ stationId: null, districtCode: divisionCode(`${chain}02`), requestId: `request-${id}`, after: {} },
        ...chainLink(sequence, { timeline: 'b', from: 6 }),
      });
    }
  };
  const rebuild = () =>
    rebuildPlace({ source: database, subgraph: 'evaluation', now, followers: [answering], readFeed });

  it('stops its follower permanently as soon as another event has the position of an applied event', async () => {
    notify(30);
    const lines: Record<string, unknown>[] = [];
    const log = createLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
    const following = new Following(answering, { ...setting(), log });
    await following.catchUp();
    restore();
    goOn(20);
    for (let each = 0; each < 2; each += 1)
      await expect(following.catchUp()).rejects.toMatchObject({ name: 'RecordReplacedError' });
    expect(await answered()).toHaveLength(30);
    expect(following.lag()).toMatchObject({ stopped: 'RECORD_REPLACED' });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'error', reason: 'RECORD_REPLACED', follows: 'stations' }),
    ]);
    // Another process stops too, because the database contains the hashes of the applied events.
    await expect(new Following(answering, setting()).catchUp()).rejects.toThrow('the record was replaced');
  });

  it('is followed again after a rebuild, with the effects of the events that replaced lost events', async () => {
    notify(30);
    const following = new Following(answering, setting());
    await following.catchUp();
    restore();
    goOn(20);
    await expect(following.catchUp()).rejects.toMatchObject({ name: 'RecordReplacedError' });
    await rebuild();
    const fresh = async () => (await answered()).map(({ subjectId }) => subjectId).filter((id) => id?.includes('EN'));
    expect(await fresh()).toEqual(recorded.slice(5).map(({ id }) => id));
    goOn(3);
    expect(await following.catchUp()).toEqual({ applied: 3, written: 3 });
    expect(following.lag()).toMatchObject({ stopped: null });
    await rebuild();
    expect(await fresh()).toEqual(recorded.slice(5).map(({ id }) => id));
  });
});

it('stops at an event that it cannot apply, names the event, and continues without help when it can apply the event', async () => {
  notify(10);
  let isPoison = true;
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
  const choosy: Follower = {
    ...answering,
    apply: (own, event) => {
      if (isPoison && event.chain === '3702' && event.sequence === 2) throw new TypeError('status is missing');
      return answering.apply?.(own, event) ?? Promise.resolve();
    },
  };
  const following = new Following(choosy, { ...setting(), log });
  for (let each = 0; each < 2; each += 1)
    await expect(following.catchUp()).rejects.toMatchObject({ name: 'EventRefusedError' });
  expect(following.lag()).toMatchObject({ stopped: 'EVENT_REFUSED' });
  expect(await answered()).toEqual([]);
  isPoison = false;
  expect(await following.catchUp()).toMatchObject({ applied: 10 });
  expect(following.lag()).toMatchObject({ stopped: null });
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'error',
      reason: 'EVENT_REFUSED',
      chain: '3702',
      sequence: 2,
      follows: 'stations',
    }),
    expect.objectContaining({ level: 'info', follows: 'stations' }),
  ]);
});

it('polls once for all waiting mutations, and no mutation fails if the poll fails', async () => {
  let polls = 0;
  const reading: ReadFeed = () => Promise.reject(new Error(`down ${(polls += 1)}`));
  const followings = new Followings({
    ...setting(),
    readFeed: reading,
    followers: [answering],
    pollsApartMilliseconds: 20,
  });
  await Promise.all(Array.from({ length: 50 }, () => followings.pollOnce()));
  expect(polls).toBe(1);
  await Promise.all([followings.pollOnce(), followings.pollOnce()]);
  expect(polls).toBe(2);
});

it('stops after the current page when its process stops', async () => {
  notify(70);
  let pages = 0;
  const following: Following = new Following(answering, {
    ...setting(),
    readFeed: (...asked) => {
      pages += 1;
      if (pages === 3) void following.stop();
      return readFeed(...asked);
    },
  });
  await following.catchUp();
  expect(pages).toBe(3);
  expect(await answered()).toHaveLength(3 * PAGE);
});
