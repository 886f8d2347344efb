import { contractor, hub, office } from '../../../support/city/callers';
import { eachOnFreshCity } from '../../../support/drivers/writes/personnel-writes';
import { WorkLists } from '../../../support/drivers/desk/work-lists';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STATION, STREET, TODAY, idOf } from '../../../support/city/small-city';
import { BENCH } from '../../../support/drivers/subgraph/personnel-under-test';

const bench = eachOnFreshCity();
const work = new WorkLists(bench, 'personnelWork');
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const lixiaHub = hub(LIXIA, CONTRACTOR.hub);
const [FIRST, SECOND] = [idOf('WK', 10), idOf('WK', 11)];

const VERIFY = `mutation M($input: VerifyQualificationInput!) { verifyQualification(input: $input) { id } }`;

describe('trainings', () => {
  const recorded = async (caller = lixia) => {
    const input = {
      ...{ division: LIXIA, heldOn: '2026-06-10', topic: '督导', hours: 4 },
      attendees: [{ workerId: FIRST, passed: true }],
    };
    return (await bench.done(caller, 'recordTraining', { input })).id;
  };

  it('are verified by the bureau or the hub of the district, once', async () => {
    const id = await recorded();
    for (const caller of [bureau, lixiaHub]) {
      expect(await work.itemsOf(caller, 'VERIFY_TRAINING')).toMatchObject([
        {
          subject: { type: 'Training', id },
          title: '2026-06-10 举办的培训(4 学时)',
          division: { code: LIXIA },
          since: '2026-06-17T02:00:00.000Z',
          ...{ state: 'READY', mayAct: true, dueOn: null, station: null },
        },
      ]);
    }
    await bench.done(lixiaHub, 'verifyTraining', { id });
    expect(await work.itemsOf(bureau, 'VERIFY_TRAINING')).toEqual([]);
  });

  it('that an office recorded are verified by another person or by the other office', async () => {
    const [ofBureau, ofHub] = [await recorded(bureau), await recorded(lixiaHub)];
    const seen = async (caller: typeof bureau) =>
      (await work.itemsOf(caller, 'VERIFY_TRAINING')).map(({ subject, state, mayAct }) => [subject.id, state, mayAct]);
    expect(new Map((await seen(bureau)).map(([id, ...rest]) => [id, rest]))).toEqual(
      new Map([
        [ofBureau, ['READY', false]],
        [ofHub, ['READY', true]],
      ]),
    );
    // A person of the hub may not verify the work of the hub's contractor.
    expect(await seen(lixiaHub)).toEqual([[ofBureau, 'READY', true]]);
    expect((await bench.send(lixiaHub, 'verifyTraining', { id: ofHub })).refusal).toMatchObject({ code: 'FORBIDDEN' });
    const [own] = (await work.itemsOf(bureau, 'VERIFY_TRAINING')).filter(({ subject }) => subject.id === ofBureau);
    const { refusal } = await bench.send(bureau, 'verifyTraining', { id: ofBureau });
    expect(refusal).toMatchObject({ code: own?.blockedBy?.code, message: own?.blockedBy?.reasonInEnglish });
  });

  it('are not shown to another district, although its workers attended', async () => {
    const id = await recorded();
    await bench.rows('UPDATE training_attendee SET workerId = ? WHERE trainingId = ?', [idOf('WK', 30), id]);
    expect(await work.itemsOf(office('DISTRICT_BUREAU', SHIZHONG), 'VERIFY_TRAINING')).toEqual([]);
  });
});

describe('qualifications', () => {
  const claim = (id: string) => bench.rows('UPDATE worker SET verifiedEducation = NULL WHERE id = ?', [id]);

  it('of the staff on post are verified by the bureau or the hub', async () => {
    await claim(SECOND);
    for (const caller of [bureau, lixiaHub]) {
      expect(await work.itemsOf(caller, 'VERIFY_QUALIFICATION')).toMatchObject([
        {
          subject: { type: 'StationWorker', id: SECOND },
          title: '驻站人员的学历和专业资质',
          station: { id: STATION.lixiaFirst },
          since: '2024-12-31T16:00:00.000Z',
          ...{ state: 'READY', mayAct: true, count: 1 },
        },
      ]);
    }
    const input = { workerId: SECOND, expectedVersion: 1, method: 'SHARED_DATA', idempotencyKey: 'verify' };
    const { errors } = await bench.ask(lixiaHub, VERIFY, { input });
    expect(errors).toBeUndefined();
    expect(await work.itemsOf(bureau, 'VERIFY_QUALIFICATION')).toEqual([]);
  });

  it('are not an item for a hub of the same contractor, for workers without a posting, and in other districts', async () => {
    await claim(SECOND);
    await claim(BENCH);
    expect(await work.itemsOf(hub(LIXIA, CONTRACTOR.lixia), 'VERIFY_QUALIFICATION')).toEqual([]);
    expect(await work.itemsOf(office('DISTRICT_BUREAU', SHIZHONG), 'VERIFY_QUALIFICATION')).toEqual([]);
    expect((await work.itemsOf(bureau, 'VERIFY_QUALIFICATION')).map(({ subject }) => subject.id)).toEqual([SECOND]);
  });
});

describe('stations with too few staff', () => {
  it('are staffed by their contractor, within a month of the signing', async () => {
    const items = await work.itemsOf(several, 'POST_STAFF');
    expect(items).toMatchObject([
      {
        subject: { type: 'Station', id: STATION.shizhong },
        station: { id: STATION.shizhong },
        division: { code: SHIZHONG },
        title: '驻站人员 2 人,应有 3 人',
        dueOn: '2025-01-20',
        ...{ count: 1, overdue: true, state: 'READY', mayAct: true },
      },
    ]);
    expect(await work.itemsOf(lixia, 'POST_STAFF')).toEqual([]);
  });

  it('disappear when enough staff are posted, and come back the day after a worker left', async () => {
    await bench.done(lixia, 'endPosting', { workerId: FIRST, endsOn: TODAY, idempotencyKey: 'end' });
    expect(await work.itemsOf(lixia, 'POST_STAFF')).toEqual([]);
    bench.moveTo('2026-06-18');
    expect(await work.itemsOf(lixia, 'POST_STAFF')).toMatchObject([{ count: 1, since: '2026-06-17T16:00:00.000Z' }]);
    await bench.done(lixia, 'postWorker', {
      input: { workerId: BENCH, stationId: STATION.lixiaFirst, startsOn: '2026-06-25' },
    });
    expect(await work.itemsOf(lixia, 'POST_STAFF')).toEqual([]);
  });

  it('do not include a closed station or a station whose lot has ended', async () => {
    await bench.rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.shizhong]);
    expect(await work.itemsOf(several, 'POST_STAFF')).toEqual([]);
    await bench.rows("UPDATE place SET status = 'OPERATING' WHERE stationId = ?", [STATION.shizhong]);
    await bench.rows('UPDATE place_lot SET endedOn = ? WHERE stationId = ?', [TODAY, STATION.shizhong]);
    expect(await work.itemsOf(several, 'POST_STAFF')).toEqual([]);
  });

  it('are filtered by due date', async () => {
    const kinds = async (filter: Record<string, unknown>) =>
      (await work.items(several, filter)).map(({ kind }) => kind);
    expect(await kinds({ before: '2025-01-21' })).toEqual(['POST_STAFF']);
    expect(await kinds({ before: '2025-01-20' })).toEqual([]);
    expect(await kinds({ overdue: true })).toEqual(['POST_STAFF']);
    expect(await kinds({ overdue: false })).not.toContain('POST_STAFF');
  });
});

it('counts the items that it lists for every office, and shows none to other roles', async () => {
  await bench.rows('UPDATE worker SET verifiedQualified = 0');
  for (const caller of [bureau, lixiaHub, several, office('DISTRICT_BUREAU', SHIZHONG)]) {
    expect(await work.counts(caller)).toEqual(await work.countsOfItems(caller, TODAY));
    expect(await work.paged(caller)).toEqual(await work.items(caller));
  }
  for (const caller of [
    office('CITY_BUREAU', CITY),
    office('AUDITOR', LIXIA),
    office('STREET_OFFICE', STREET.licheng),
  ]) {
    expect(await work.items(caller)).toEqual([]);
  }
});
