import { runOwnWrite } from '../../../../shared/record/write/own-write';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { applyPage } from '../../../../shared/follow/apply-page';
import { finance } from '../../../../subgraphs/finance/schema';
import { eachOnFreshPayments } from '../../../support/drivers/subgraph/payment-bench';
import { LOT, PAYEE } from '../../../support/city/money/payment-city';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, TODAY, idOf } from '../../../support/city/small-city';
import { changedTables } from '../../../support/oracle/table-snapshots';
import { chainLink } from '../../../support/oracle/chain-link';

const bench = eachOnFreshPayments();
let recorded: FollowedEvent[];
beforeEach(async () => {
  recorded = [];
  // The demonstration has staff on post. These tests begin without any.
  await bench.rows('DELETE FROM staff_posting');
});

type Posting = { stationId: string; contractorId: string; startsOn: string; endsOn: string | null };
const POSTING: Posting = { stationId: STATION.lixiaFirst, contractorId: PAYEE, startsOn: TODAY, endsOn: null };
const DAY = 24 * 3_600_000;
const YEAR = 365 * DAY;
const laterBy = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

/**
 * Adds an event about a posting to personnel's record, and lets finance apply it. @returns the number of events that
 * finance has written
 */
async function notify(action: string, posting: Partial<Posting>, number = 1): Promise<number> {
  const sequence = recorded.length + 1;
  recorded.push({
    ...{ id: idOf('EE', sequence), chain: CITY, sequence, occurredAt: NOW.toISOString(), action, requestId: 'posted' },
    ...{ subject: { type: 'Posting', id: idOf('PX', number) }, stationId: STATION.lixiaFirst, districtCode: LIXIA },
    ...chainLink(sequence),
    after: { ...POSTING, ...posting, workerId: idOf('WK', 10) },
  });
  return receive();
}

async function receive(now = NOW): Promise<number> {
  const follower = finance.follows.find(({ follows }) => follows === 'personnel');
  if (follower === undefined) throw new Error('Finance does not follow personnel.');
  const writing = { source: bench.under.database, subgraph: 'finance', now } as const;
  return (await applyPage(writing, follower, recorded)).written;
}

/** Runs the daily job of finance as if the given number of milliseconds had passed. @returns the result of the job */
async function dayAfter(milliseconds: number): Promise<number> {
  const writing = { source: bench.under.database, subgraph: 'finance', now: laterBy(milliseconds) } as const;
  return runOwnWrite(writing, async (own) => finance.daily?.(own, own.today));
}

const statuses = async () => Promise.all([111, 112, 113].map((number) => bench.instalment(idOf('NS', number))));
const staffedOn = () => bench.rows('SELECT staffedOn FROM lot WHERE id = ?', [LOT.own]);
const WAITING = ['PLANNED', 'PLANNED', 'PLANNED'];

it('makes the instalments that wait for staff on post due once, if their project year has begun', async () => {
  expect(await statuses()).toEqual(WAITING);
  expect(await notify('POSTING_STARTED', {})).toBe(3);
  expect(await statuses()).toEqual(['DUE', 'DUE', 'PLANNED']);
  const actions = await bench.rows<{ action: string }>('SELECT action FROM event ORDER BY sequence DESC LIMIT 3');
  expect(actions.map(({ action }) => action).sort()).toEqual(['INSTALMENT_DUE', 'INSTALMENT_DUE', 'LOT_STAFFED']);
  expect(await notify('POSTING_STARTED', {}, 2)).toBe(0);
  expect(await notify('POSTING_ENDED', { endsOn: TODAY })).toBe(0);
});

it('makes the instalments of a later project year due when the year begins', async () => {
  await notify('POSTING_STARTED', {});
  expect(await dayAfter(0)).toBe(0);
  expect(await dayAfter(YEAR)).toBe(1);
  expect((await statuses())[2]).toBe('DUE');
  expect(await dayAfter(YEAR)).toBe(0);
});

it('waits for the first day of a posting, and ignores a posting that is cancelled before it starts', async () => {
  await notify('POSTING_STARTED', { startsOn: '2026-06-19' });
  await notify('POSTING_STARTED', { startsOn: '2026-06-18' }, 2);
  await notify('POSTING_ENDED', { startsOn: '2026-06-18', endsOn: '2026-06-17' }, 2);
  await dayAfter(DAY);
  expect(await statuses()).toEqual(WAITING);
  await dayAfter(2 * DAY);
  expect(await statuses()).toEqual(['DUE', 'DUE', 'PLANNED']);
});

it('ignores postings of another contractor, at another station, or that ended before the term', async () => {
  await notify('POSTING_STARTED', { contractorId: CONTRACTOR.several });
  await notify('POSTING_STARTED', { stationId: STATION.shizhong, contractorId: CONTRACTOR.several });
  await notify('POSTING_STARTED', { startsOn: '2024-12-19', endsOn: '2024-12-31' });
  expect(await statuses()).toEqual(WAITING);
  await dayAfter(DAY);
  expect(await statuses()).toEqual(WAITING);
});

it('counts a posting from before the signature since the first day of the term', async () => {
  await notify('POSTING_STARTED', { startsOn: '2024-12-19' });
  expect(await statuses()).toEqual(['DUE', 'DUE', 'PLANNED']);
  expect(await staffedOn()).toEqual([{ staffedOn: '2025-01-01' }]);
});

describe('a contract that is renewed before its term begins', () => {
  const RENEWED = "UPDATE lot SET signedOn = ?, startsOn = '2026-06-20', endsOn = '2029-06-19' WHERE id = ?";
  beforeEach(() => bench.rows(RENEWED, [TODAY, LOT.own]));

  it('has staff on post on the first day of the term if the staff goes on', async () => {
    await notify('POSTING_STARTED', { startsOn: '2024-12-19' });
    await dayAfter(2 * DAY);
    expect(await statuses()).toEqual(WAITING);
    await dayAfter(3 * DAY);
    expect(await statuses()).toEqual(['DUE', 'PLANNED', 'PLANNED']);
    expect(await staffedOn()).toEqual([{ staffedOn: '2026-06-20' }]);
    expect(await dayAfter(4 * DAY)).toBe(0);
  });

  it('has staff on post before the term begins if somebody is posted after the signature', async () => {
    await notify('POSTING_STARTED', {});
    expect(await statuses()).toEqual(['DUE', 'PLANNED', 'PLANNED']);
    expect(await staffedOn()).toEqual([{ staffedOn: TODAY }]);
  });

  describe('and follows a former contract of the same contractor', () => {
    const FORMER =
      "UPDATE lot SET stationId = ?, signedOn = '2023-06-01', startsOn = '2023-06-20', endsOn = ? WHERE id = ?";
    const formerEndsOn = (endsOn: string) => bench.rows(FORMER, [STATION.lixiaFirst, endsOn, LOT.sibling]);

    it('has staff on post on the first day of the term if somebody is posted while the former one runs', async () => {
      await formerEndsOn('2026-06-19');
      await notify('POSTING_STARTED', {});
      expect(await statuses()).toEqual(WAITING);
      await dayAfter(2 * DAY);
      expect(await statuses()).toEqual(WAITING);
      await dayAfter(3 * DAY);
      expect(await statuses()).toEqual(['DUE', 'PLANNED', 'PLANNED']);
      expect(await staffedOn()).toEqual([{ staffedOn: '2026-06-20' }]);
    });

    it('has no staff on post if whoever is posted meanwhile leaves with the former one', async () => {
      await formerEndsOn('2026-06-19');
      await notify('POSTING_STARTED', { endsOn: '2026-06-19' });
      await dayAfter(3 * DAY);
      expect(await statuses()).toEqual(WAITING);
    });

    it('has staff on post before the term begins if the former one had ended or was terminated by then', async () => {
      await formerEndsOn('2026-06-16');
      await notify('POSTING_STARTED', {});
      expect(await staffedOn()).toEqual([{ staffedOn: TODAY }]);
      await bench.rows('UPDATE lot SET staffedOn = NULL WHERE id = ?', [LOT.own]);
      await formerEndsOn('2026-06-19');
      await bench.rows("UPDATE lot SET status = 'TERMINATED', terminatedOn = ? WHERE id = ?", [TODAY, LOT.sibling]);
      await notify('POSTING_STARTED', {}, 2);
      expect(await staffedOn()).toEqual([{ staffedOn: TODAY }]);
    });

    it('is not affected by a contract of another contractor', async () => {
      await formerEndsOn('2026-06-19');
      await bench.rows('UPDATE lot SET contractorId = ? WHERE id = ?', [CONTRACTOR.several, LOT.sibling]);
      await notify('POSTING_STARTED', {});
      expect(await staffedOn()).toEqual([{ staffedOn: TODAY }]);
    });
  });

  it('has no staff on post if the staff leaves before the term begins, or belongs to another contractor', async () => {
    await notify('POSTING_STARTED', { startsOn: '2024-12-19' });
    await notify('POSTING_ENDED', { startsOn: '2024-12-19', endsOn: '2026-06-19' });
    await notify('POSTING_STARTED', { startsOn: '2024-12-19', contractorId: CONTRACTOR.several }, 2);
    await dayAfter(3 * DAY);
    expect(await statuses()).toEqual(WAITING);
  });
});

it('moves the first day with staff on post if an earlier posting is reported late', async () => {
  await notify('POSTING_STARTED', { startsOn: '2026-06-10' });
  expect(await staffedOn()).toEqual([{ staffedOn: '2026-06-10' }]);
  await notify('POSTING_STARTED', { startsOn: '2026-06-01', endsOn: '2026-06-05' }, 2);
  expect(await staffedOn()).toEqual([{ staffedOn: '2026-06-01' }]);
  expect(await statuses()).toEqual(['DUE', 'DUE', 'PLANNED']);
});

it('makes the instalments of a held lot due after its release', async () => {
  await bench.judged('UNQUALIFIED');
  await notify('POSTING_STARTED', {});
  expect((await statuses())[0]).toBe('HELD DUE');
  await bench.judged('GOOD');
  expect((await statuses())[0]).toBe('DUE');
});

it('makes a district hub’s instalments due when the project year begins, because nobody is posted there', async () => {
  await bench.rows("UPDATE instalment SET milestone = 'STAFF_ON_POST' WHERE lotId = ? AND status = 'PLANNED'", [
    LOT.hub,
  ]);
  expect(await dayAfter(0)).toBe(1);
  expect(await bench.rows('SELECT status FROM instalment WHERE lotId = ? ORDER BY id', [LOT.hub])).toEqual([
    { status: 'PAID' },
    { status: 'DUE' },
  ]);
});

it('changes nothing when all events are applied again from the beginning', async () => {
  await notify('POSTING_STARTED', { startsOn: '2026-06-19' });
  await notify('POSTING_STARTED', {}, 2);
  const before = await bench.state();
  await bench.rows("DELETE FROM follower_cursor WHERE subgraph = 'personnel'");
  expect(await receive()).toBe(0);
  expect(changedTables(before, await bench.state())).toEqual([]);
});

it('changes nothing when the events of a posting that was called off are applied again later', async () => {
  await notify('POSTING_STARTED', { startsOn: '2026-06-18' });
  await notify('POSTING_ENDED', { startsOn: '2026-06-18', endsOn: TODAY });
  const before = await bench.state();
  await bench.rows("DELETE FROM follower_cursor WHERE subgraph = 'personnel'");
  expect(await receive(laterBy(2 * DAY))).toBe(0);
  expect(changedTables(before, await bench.state())).toEqual([]);
  await dayAfter(2 * DAY);
  expect(await statuses()).toEqual(WAITING);
});
