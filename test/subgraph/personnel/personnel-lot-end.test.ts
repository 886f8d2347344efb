import { runWrite } from '../../../shared/record/write/run-write';
import { addDays } from '../../../shared/kernel/dates/period';
import { endPostingsOfEndedLots } from '../../../subgraphs/personnel/posting/posting/lot-end.commands';
import { onTransaction } from '../../../subgraphs/personnel/transaction';
import { contractor, office } from '../../support/city/callers';
import { BENCH } from '../../support/drivers/subgraph/personnel-under-test';
import { eachOnFreshCity } from '../../support/drivers/writes/personnel-writes';
import { CONTRACTOR, LIXIA, NOW, STATION, TODAY, idOf } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const LOT = idOf('XT', 1);
const NEXT_DAY = addDays(TODAY, 1);

/** Runs the daily job that ends the postings of ended lots. @returns the number of postings that it ended */
function endOn(today: string): Promise<number> {
  const author = { actor: 'hub:personnel', role: null, requestId: null };
  const reading = { scope: { kind: 'hub' }, today } as const;
  const writing = { source: bench.database, subgraph: 'personnel', author, now: NOW, reading } as const;
  return runWrite(writing, (access) => endPostingsOfEndedLots(onTransaction(access), today, null));
}

const terminate = (endedOn: string) => bench.rows('UPDATE place_lot SET endedOn = ? WHERE lotId = ?', [endedOn, LOT]);
const endsOf = async (stationId: string) =>
  (
    await bench.rows<{ endsOn: string | null }>('SELECT endsOn FROM posting WHERE stationId = ? AND contractorId = ?', [
      stationId,
      CONTRACTOR.lixia,
    ])
  ).map(({ endsOn }) => endsOn);

describe('the end of a lot', () => {
  it('ends no posting while every lot is in force', async () => {
    expect(await endOn(TODAY)).toBe(0);
    expect(await bench.events()).toEqual([]);
  });

  it('ends its postings once, on the day of termination, in the name of the Hub', async () => {
    await terminate(TODAY);
    expect(await endOn(TODAY)).toBe(3);
    expect(await endsOf(STATION.lixiaFirst)).toEqual([TODAY, TODAY, TODAY]);
    const events = await bench.events();
    expect(events).toHaveLength(3);
    for (const event of events) {
      expect(event).toMatchObject({
        action: 'POSTING_ENDED',
        subjectType: 'Posting',
        actor: 'hub:personnel',
        role: null,
        stationId: STATION.lixiaFirst,
        districtCode: LIXIA,
      });
      expect(JSON.parse(event['before'] as string)).toMatchObject({ endsOn: null });
      expect(JSON.parse(event['after'] as string)).toMatchObject({ endsOn: TODAY });
    }
    expect([await endOn(TODAY), await endOn(NEXT_DAY)]).toEqual([0, 0]);
    expect(await bench.events()).toHaveLength(3);
  });

  it('ends its postings on the last day of an expired term', async () => {
    expect(await endOn('2027-12-31')).toBe(0);
    // On that day, the terms of all lots have expired. Two workers are on post at Shizhong's station, and three at each
    // other station.
    expect(await endOn('2028-01-01')).toBe(14);
    expect(await endsOf(STATION.lixiaFirst)).toEqual(['2027-12-31', '2027-12-31', '2027-12-31']);
    expect(new Set((await bench.events()).map(({ chain }) => chain))).toEqual(new Set(['3701', '3702']));
  });

  it('shortens a posting that would end later, and keeps an earlier end', async () => {
    const end = (worker: number, endsOn: string) =>
      bench.done(lixia, 'endPosting', { workerId: idOf('WK', worker), endsOn });
    await end(10, '2026-12-31');
    await end(11, '2026-06-14');
    await terminate(TODAY);
    expect(await endOn(TODAY)).toBe(2);
    expect((await endsOf(STATION.lixiaFirst)).sort()).toEqual(['2026-06-14', TODAY, TODAY]);
  });

  it('cancels a posting that would begin later', async () => {
    const input = { workerId: BENCH, stationId: STATION.lixiaFirst, startsOn: '2026-07-01' };
    await bench.done(lixia, 'postWorker', { input });
    await terminate(TODAY);
    expect(await endOn(TODAY)).toBe(4);
    const { data } = await bench.ask(lixia, `{ worker(id: "${BENCH}") { posting { startsOn } } }`);
    expect(data).toEqual({ worker: { posting: null } });
    const again = await bench.send(lixia, 'endPosting', { workerId: BENCH, endsOn: '2026-07-01' });
    expect(again.refusal).toMatchObject({ code: 'INVALID_STATE', state: 'NOT_POSTED' });
    // The lot is in force again. The cancelled posting does not prevent a new posting of the worker, not even an
    // earlier one.
    await bench.rows('UPDATE place_lot SET endedOn = NULL WHERE lotId = ?', [LOT]);
    expect((await bench.send(lixia, 'postWorker', { input: { ...input, startsOn: NEXT_DAY } })).refusal).toBeNull();
  });

  it('ends no posting if the same contractor continues under another lot', async () => {
    const [lot] = await bench.rows('SELECT * FROM place_lot WHERE lotId = ?', [LOT]);
    await terminate(TODAY);
    const following = { ...lot, lotId: idOf('XT', 70), startsOn: NEXT_DAY, signedOn: TODAY, endedOn: null };
    const names = Object.keys(following);
    await bench.rows(
      `INSERT INTO place_lot (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(following),
    );
    expect(await endOn(TODAY)).toBe(0);
    expect(await endsOf(STATION.lixiaFirst)).toEqual([null, null, null]);
  });

  it('lets the contractor read only its own hours and workers', async () => {
    const read = async () => {
      const source = `{
        workers(first: 9) { totalCount nodes { posting { station { id } } } }
        serviceHours(first: 9) { totalCount }
      }`;
      return (await bench.ask(lixia, source)).data;
    };
    const before = (await read()) as { serviceHours: unknown };
    await terminate(TODAY);
    await endOn(TODAY);
    const after = (await read()) as { serviceHours: unknown; workers: { nodes: { posting: unknown }[] } };
    expect(after.serviceHours).toEqual(before.serviceHours);
    expect(after.workers).toMatchObject({ totalCount: 4 });
    // The contractor still reads its postings, but not the station, which is no longer in its scope.
    expect(after.workers.nodes.map(({ posting }) => posting)).toEqual([
      ...Array.from({ length: 3 }, () => ({ station: null })),
      null,
    ]);
    const street = office('DISTRICT_BUREAU', LIXIA);
    const { data } = await bench.ask(street, `{ worker(id: "${idOf('WK', 10)}") { posting { endsOn } } }`);
    expect(data).toEqual({ worker: { posting: { endsOn: TODAY } } });
  });
});
