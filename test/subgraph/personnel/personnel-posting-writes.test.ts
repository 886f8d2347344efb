import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { BENCH } from '../../support/drivers/subgraph/personnel-under-test';
import {
  type PersonnelBench,
  eachOnFreshCity,
  identityNumberOf,
  newcomer,
} from '../../support/drivers/writes/personnel-writes';
import { CONTRACTOR, LIXIA, STATION, STREET, TODAY, idOf } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const predecessor = contractor(CONTRACTOR.left);

const register = async (caller: Caller, change: Record<string, unknown> = {}) =>
  (await bench.done(caller, 'registerWorker', { input: newcomer(change) })).id;
const post = (caller: Caller, workerId: string, stationId: string, startsOn = TODAY) =>
  bench.send(caller, 'postWorker', { input: { workerId, stationId, startsOn } });
const end = (caller: Caller, workerId: string, endsOn: string, reason: string | null = null) =>
  bench.send(caller, 'endPosting', { workerId, endsOn, reason });
const postingsOf = (bench: PersonnelBench, workerId: string) =>
  bench.rows<{ startsOn: string; endsOn: string | null; contractorId: string }>(
    'SELECT startsOn, endsOn, contractorId FROM posting WHERE workerId = ? ORDER BY startsOn',
    [workerId],
  );

describe('posting a worker', () => {
  it('moves a worker without a posting to a station in scope, with one event at the station', async () => {
    const { data } = await post(lixia, BENCH, STATION.lixiaFirst);
    expect(data).toEqual({
      id: BENCH,
      posting: { startsOn: TODAY, endsOn: null, station: { id: STATION.lixiaFirst } },
    });
    expect(await postingsOf(bench, BENCH)).toEqual([{ startsOn: TODAY, endsOn: null, contractorId: CONTRACTOR.lixia }]);
    const [event, ...more] = await bench.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      action: 'POSTING_STARTED',
      subjectType: 'Posting',
      stationId: STATION.lixiaFirst,
      divisionCode: STREET.lixiaFirst,
      districtCode: LIXIA,
      actor: 'contractor@test',
      role: 'CONTRACTOR',
      before: null,
    });
    expect(JSON.parse(event?.['after'] as string)).toEqual({
      workerId: BENCH,
      stationId: STATION.lixiaFirst,
      contractorId: CONTRACTOR.lixia,
      startsOn: TODAY,
      endsOn: null,
    });
  });

  it('makes the worker visible to the offices of the station', async () => {
    const street = office('STREET_OFFICE', STREET.lixiaFirst);
    const seen = async () => (await bench.ask(street, `{ worker(id: "${BENCH}") { id } }`)).data?.['worker'];
    expect(await seen()).toBeNull();
    await post(lixia, BENCH, STATION.lixiaFirst);
    expect(await seen()).toEqual({ id: BENCH });
  });

  it('may begin on a later day, within the contract', async () => {
    expect((await post(lixia, BENCH, STATION.lixiaFirst, '2028-01-01')).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.startsOn',
    });
    expect((await post(lixia, BENCH, STATION.lixiaFirst, '2027-12-31')).refusal).toBeNull();
  });

  it('is refused while the worker has an open posting, even with the same employer', async () => {
    const { refusal } = await post(lixia, idOf('WK', 10), STATION.lixiaFirst);
    expect(refusal).toEqual({
      message:
        'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
      code: 'CONFLICT',
    });
  });

  it('is refused at a closed station', async () => {
    await bench.rows('UPDATE place SET status = ? WHERE stationId = ?', ['CLOSED', STATION.lixiaFirst]);
    expect((await post(lixia, BENCH, STATION.lixiaFirst)).refusal).toMatchObject({
      code: 'INVALID_STATE',
      state: 'CLOSED',
    });
  });

  it('reveals to another employer only that the worker has a posting', async () => {
    const identityNumber = identityNumberOf('1995-03-04');
    const first = await register(lixia, { identityNumber });
    const second = await register(several, { identityNumber });
    expect((await post(lixia, first, STATION.lixiaFirst)).refusal).toBeNull();
    const { refusal } = await post(several, second, STATION.shizhong);
    expect(refusal).toEqual({
      message:
        'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
      code: 'CONFLICT',
    });
    await end(lixia, first, TODAY);
    expect((await post(several, second, STATION.shizhong)).refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await post(several, second, STATION.shizhong, '2026-06-18')).refusal).toBeNull();
  });

  it('succeeds for one of two employers who post the same person at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const identityNumber = identityNumberOf('1995-03-04', 600 + round);
      const [first, second] = [await register(lixia, { identityNumber }), await register(several, { identityNumber })];
      const answers = await Promise.all([
        post(lixia, first, STATION.lixiaFirst),
        post(several, second, STATION.zone),
        post(several, second, STATION.shizhong),
      ]);
      expect(answers.map(({ refusal }) => refusal?.['code'] ?? 'done').sort()).toEqual([
        'CONFLICT',
        'CONFLICT',
        'done',
      ]);
    }
  });
});

describe('ending a posting', () => {
  const WORKER = idOf('WK', 10);

  it('records the last day and the reason, with one event', async () => {
    const { data } = await end(lixia, WORKER, '2026-06-30', '调回机构');
    expect(data).toEqual({
      id: WORKER,
      posting: {
        startsOn: '2025-01-01',
        endsOn: '2026-06-30',
        endReason: '调回机构',
        station: { id: STATION.lixiaFirst },
      },
    });
    const [event, ...more] = await bench.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ action: 'POSTING_ENDED', stationId: STATION.lixiaFirst });
    expect(JSON.stringify(event)).not.toContain('调回');
    expect(JSON.parse(event?.['before'] as string)).toMatchObject({ endsOn: null });
    expect(JSON.parse(event?.['after'] as string)).toMatchObject({ endsOn: '2026-06-30' });
  });

  it('leaves the worker without a posting after the last day', async () => {
    expect((await end(lixia, WORKER, '2026-06-14')).data).toEqual({ id: WORKER, posting: null });
    expect((await end(lixia, WORKER, '2026-06-15')).refusal).toMatchObject({
      code: 'INVALID_STATE',
      state: 'NOT_POSTED',
    });
  });

  it('cancels a future posting, so that a posting with a wrong year does not block the worker', async () => {
    await post(lixia, BENCH, STATION.lixiaFirst, '2027-06-17');
    expect((await post(lixia, BENCH, STATION.lixiaFirst)).refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await end(lixia, BENCH, '2026-06-16')).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'endsOn' });
    expect((await end(lixia, BENCH, TODAY, '日期填错')).data).toEqual({ id: BENCH, posting: null });
    expect((await post(lixia, BENCH, STATION.lixiaFirst)).refusal).toBeNull();
  });

  it('can be changed until the last day has passed', async () => {
    await end(lixia, WORKER, TODAY);
    expect((await end(lixia, WORKER, '2026-07-31')).refusal).toBeNull();
    expect((await end(lixia, WORKER, '2026-06-20')).refusal).toBeNull();
    expect(await postingsOf(bench, WORKER)).toMatchObject([{ endsOn: '2026-06-20' }]);
  });

  it('cannot be moved to a day within another employer’s posting, and the refusal does not name that employer', async () => {
    const identityNumber = identityNumberOf('1995-03-04');
    const [first, second] = [await register(lixia, { identityNumber }), await register(several, { identityNumber })];
    await post(lixia, first, STATION.lixiaFirst);
    await end(lixia, first, '2026-06-30');
    await post(several, second, STATION.zone, '2026-07-01');
    const { refusal } = await end(lixia, first, '2026-07-01');
    expect(refusal).toEqual({
      message:
        'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
      code: 'CONFLICT',
    });
    expect((await end(lixia, first, '2026-06-29')).refusal).toBeNull();
  });

  it('cannot be earlier than the start or than the last week with hours', async () => {
    // The hours of the week from 8 to 14 June are confirmed, so the posting cannot end before 8 June.
    for (const [endsOn, field] of [
      ['2024-12-31', 'endsOn'],
      ['2026-06-07', 'endsOn'],
    ] as const) {
      expect((await end(lixia, WORKER, endsOn)).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    expect((await end(lixia, WORKER, '2026-06-08')).refusal).toBeNull();
  });

  it('refuses an invalid reason, and names the field', async () => {
    expect((await end(lixia, WORKER, TODAY, '')).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
  });
});

describe('successive contractors at a station', () => {
  it('cannot post workers at the station after they have left', async () => {
    const missing = await post(predecessor, idOf('WK', 90), '01HZX3V9QK7T2M4N6P8R0S1W5Y');
    const left = await post(predecessor, idOf('WK', 90), STATION.lixiaFirst);
    expect(left.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(left).toEqual(missing);
  });

  it('neither end each other’s postings nor post each other’s staff', async () => {
    const missing = await end(lixia, '01HZX3V9QK7T2M4N6P8R0S1W5Y', TODAY);
    expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(lixia, idOf('WK', 90), TODAY)).toEqual(missing);
    expect(await end(predecessor, idOf('WK', 10), TODAY)).toEqual(missing);
    const nobody = await post(lixia, '01HZX3V9QK7T2M4N6P8R0S1W5Y', STATION.lixiaFirst);
    expect(nobody.refusal).toMatchObject({ code: 'NOT_FOUND', field: 'input.workerId' });
    expect(await post(lixia, idOf('WK', 90), STATION.lixiaFirst)).toEqual(nobody);
  });
});
