import { type Caller } from '../../../shared/access/caller';
import { contractor, hub, office } from '../../support/city/callers';
import { MOVED } from '../../support/drivers/subgraph/personnel-under-test';
import { type Answer, eachOnFreshCity } from '../../support/drivers/writes/personnel-writes';
import { changedTables, comparable, restore, snapshotOf } from '../../support/oracle/table-snapshots';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  OTHER_CITY,
  SHIZHONG,
  STREET,
  TODAY,
  ZONE,
  idOf,
} from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const lixiaHub = hub(LIXIA, CONTRACTOR.hub);
const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

type Shown = { id: string };
const training = (change: Record<string, unknown> = {}) => ({
  division: LIXIA,
  heldOn: TODAY,
  topic: '困难家庭服务方法',
  hours: 8,
  attendees: [
    { workerId: idOf('WK', 10), passed: true },
    { workerId: idOf('WK', 11), passed: false },
  ],
  ...change,
});
const record = (caller: Caller, change: Record<string, unknown> = {}) =>
  bench.send(caller, 'recordTraining', { input: training(change) });
const recorded = async (caller: Caller) => ((await record(caller)).data as Shown).id;
const verify = (caller: Caller, id: string) => bench.send(caller, 'verifyTraining', { id });

describe('recording a training', () => {
  it.each([
    ['a contractor', lixia, CONTRACTOR.lixia],
    ['a bureau', bureau, null],
    ['a district hub', lixiaHub, CONTRACTOR.hub],
  ])(
    'is allowed to %s, and the event names the contractor of the person who recorded it',
    async (_, caller, recorderContractorId) => {
      const { data } = await record(caller);
      expect(data).toMatchObject({
        heldOn: TODAY,
        topic: '困难家庭服务方法',
        hours: 8,
        verifiedOn: null,
        attendees: [
          { worker: { id: idOf('WK', 10) }, passed: true },
          { worker: { id: idOf('WK', 11) }, passed: false },
        ],
      });
      const [event, ...more] = await bench.events();
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        action: 'TRAINING_RECORDED',
        subjectType: 'Training',
        stationId: null,
        districtCode: LIXIA,
      });
      expect(JSON.parse(event?.['after'] as string)).toEqual({
        districtCode: LIXIA,
        heldOn: TODAY,
        hours: 8,
        verifiedOn: null,
        recorderContractorId,
        attendees: training().attendees,
      });
    },
  );

  it('shows the role in which it was recorded, and its district where the caller may read the district', async () => {
    const id = await recorded(lixiaHub);
    await record(bureau, { attendees: [{ workerId: MOVED, passed: true }] });
    const source = '{ trainings(first: 20) { nodes { id recordedByRole division { code } } } }';
    const read = async (caller: Caller) => {
      const page = (await bench.ask(caller, source)).data?.['trainings'] as { nodes: Record<string, unknown>[] };
      return page.nodes;
    };
    const own = { id, recordedByRole: 'DISTRICT_HUB', division: { code: LIXIA } };
    for (const caller of [bureau, lixia, office('STREET_OFFICE', STREET.lixiaFirst)]) {
      expect(await read(caller)).toContainEqual(own);
    }
    // The worker's present employer may read the training, but not the district that recorded it.
    expect(await read(contractor(CONTRACTOR.several))).toContainEqual(
      expect.objectContaining({ recordedByRole: 'DISTRICT_BUREAU', division: null }),
    );
  });

  it('is not found under a district that the caller may not read', async () => {
    await record(bureau, { attendees: [{ workerId: MOVED, passed: true }] });
    const counts = async (caller: Caller, division: string) => {
      const source = `{ all: trainings(first: 1) { totalCount } trainings(first: 1, division: "${division}") { totalCount } }`;
      const { data } = await bench.ask(caller, source);
      return Object.values(data ?? {}).map((page) => (page as { totalCount: number }).totalCount);
    };
    const street = office('STREET_OFFICE', STREET.shizhong);
    const [all = 0, found] = await counts(street, LIXIA);
    expect([all > 0, found]).toEqual([true, 0]);
    expect((await counts(street, OTHER_CITY))[1]).toBe(0);
    expect((await counts(street, CITY))[1]).toBe(all);
    expect((await counts(contractor(CONTRACTOR.several), LIXIA))[1]).toBeGreaterThan(0);
  });

  it('accepts workers of several employers from an office, but not from a contractor', async () => {
    const attendees = [idOf('WK', 10), MOVED].map((workerId) => ({ workerId, passed: true }));
    expect((await record(bureau, { attendees })).refusal).toBeNull();
    expect((await record(lixia, { attendees })).refusal).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives the same answer for a foreign worker or district as for a missing one', async () => {
    const missing = await record(lixia, { attendees: [{ workerId: NOBODY, passed: true }] });
    expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND' });
    for (const [caller, change] of [
      [lixia, { attendees: [{ workerId: idOf('WK', 90), passed: true }] }],
      [bureau, { attendees: [{ workerId: idOf('WK', 30), passed: true }] }],
    ] as const) {
      expect(await record(caller, change)).toEqual(missing);
    }
    const nowhere = await record(lixia, { division: '379999' });
    expect(nowhere.refusal).toMatchObject({ code: 'NOT_FOUND', field: 'input.division' });
    for (const [caller, division] of [
      [lixia, SHIZHONG],
      [bureau, ZONE],
      [lixiaHub, SHIZHONG],
      [contractor(CONTRACTOR.left), LIXIA],
    ] as const) {
      expect(await record(caller, { division })).toEqual(nowhere);
    }
    expect(await bench.events()).toEqual([]);
  });

  it.each([
    ['a future day', { heldOn: '2026-06-18' }, 'input.heldOn'],
    ['a city', { division: '3701' }, 'input.division'],
    ['a street', { division: '370102001' }, 'input.division'],
    ['no hours', { hours: 0 }, 'input.hours'],
    ['no attendees', { attendees: [] }, 'input.attendees'],
    [
      'a worker twice',
      { attendees: [1, 2].map(() => ({ workerId: idOf('WK', 10), passed: true })) },
      'input.attendees.1.workerId',
    ],
    ['no topic', { topic: '' }, 'input.topic'],
  ])('refuses %s', async (_, change, field) => {
    expect((await record(lixia, change)).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('verifying several trainings', () => {
  const verifyAll = (caller: Caller, ids: readonly string[], idempotencyKey = 'all') =>
    bench.send(caller, 'verifyTrainings', { ids, idempotencyKey });
  const state = () => snapshotOf({ personnel: bench.database });
  const itemsOf = ({ refusal }: Answer) =>
    (refusal?.['items'] as { id: string; code: string }[]).map(({ id, code }) => [id, code]);

  it('leaves the same rows and events as verifying each of them', async () => {
    const ids = [await recorded(lixia), await recorded(bureau), await recorded(lixia)].toReversed();
    const made = await state();
    for (const id of ids) await verify(lixiaHub, id);
    const expected = comparable(await state(), made);
    await restore({ personnel: bench.database }, made);
    expect((await verifyAll(lixiaHub, ids)).data).toEqual(ids.map((id) => ({ id, verifiedOn: TODAY })));
    expect(comparable(await state(), made)).toEqual(expected);
  });

  it('names each training that the caller may not verify, and verifies none', async () => {
    const [own, verified, free] = [await recorded(bureau), await recorded(lixia), await recorded(lixia)];
    await verify(bureau, verified);
    const before = await state();
    const ids = [free, own, NOBODY, verified];
    const refused = await verifyAll(bureau, ids);
    expect(refused.refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect(itemsOf(refused)).toEqual([
      [own, 'FORBIDDEN'],
      [NOBODY, 'NOT_FOUND'],
      [verified, 'INVALID_STATE'],
    ]);
    const elsewhere = await verifyAll(hub(SHIZHONG, CONTRACTOR.hub), [free, NOBODY]);
    expect(itemsOf(elsewhere)).toEqual([free, NOBODY].map((id) => [id, 'NOT_FOUND']));
    expect(changedTables(before, await state())).toEqual([]);
  });

  it('takes 1 to 100 different trainings, and needs a key', async () => {
    const id = await recorded(lixia);
    const many = Array.from({ length: 101 }, (_, index) => idOf('TX', index));
    for (const [ids, field] of [
      [[], 'ids'],
      [many, 'ids'],
      [[id, id], 'ids.1'],
    ] as const) {
      expect((await verifyAll(lixiaHub, ids)).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    const blank = await verifyAll(lixiaHub, [id], '');
    expect(blank.refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
    expect(itemsOf(await verifyAll(lixiaHub, many.slice(1)))).toHaveLength(100);
  });

  it('does nothing again under the same key, and refuses another input', async () => {
    const [one, other] = [await recorded(lixia), await recorded(lixia)];
    const first = await verifyAll(lixiaHub, [one, other]);
    expect(await verifyAll(lixiaHub, [one, other])).toEqual(first);
    expect((await verifyAll(lixiaHub, [one])).refusal).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect((await bench.events()).filter(({ action }) => action === 'TRAINING_VERIFIED')).toHaveLength(2);
  });
});

describe('verifying a training', () => {
  it.each([
    ['the bureau', bureau],
    ['the district hub', lixiaHub],
  ])('can be done once by %s of its district', async (_, caller) => {
    const id = await recorded(lixia);
    expect((await verify(caller, id)).data).toEqual({ id, verifiedOn: TODAY });
    expect((await verify(caller, id)).refusal).toMatchObject({ code: 'INVALID_STATE', state: 'VERIFIED' });
    const { action, after } = (await bench.events()).at(-1) ?? {};
    expect(action).toBe('TRAINING_VERIFIED');
    expect(JSON.parse(after as string)).toMatchObject({ verifiedOn: TODAY });
  });

  it('counts for the worker from the day of verification on (PE-6)', async () => {
    await bench.rows('DELETE FROM training_attendee WHERE workerId = ?', [idOf('WK', 10)]);
    const trainedOn = async () => {
      const source = `{ worker(id: "${idOf('WK', 10)}") { posting { trainedOn } } }`;
      return (await bench.ask(lixia, source)).data?.['worker'];
    };
    const id = await recorded(lixia);
    expect(await trainedOn()).toEqual({ posting: { trainedOn: null } });
    await verify(lixiaHub, id);
    expect(await trainedOn()).toEqual({ posting: { trainedOn: TODAY } });
  });

  it('is refused to the person who recorded it, and to their contractor', async () => {
    expect((await verify(bureau, await recorded(bureau))).refusal).toMatchObject({ code: 'FORBIDDEN' });
    const ofHub = await recorded(lixiaHub);
    const colleague = { ...lixiaHub, subject: 'colleague@test' } as Caller;
    expect((await verify(colleague, ofHub)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await verify(bureau, ofHub)).refusal).toBeNull();
    const ofBureau = await recorded(bureau);
    expect((await verify(lixiaHub, ofBureau)).refusal).toBeNull();
    const sameClerk = { ...bureau, subject: 'contractor@test' } as Caller;
    expect((await verify(sameClerk, await recorded(lixia))).refusal).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is forbidden to a district that can read the training through a worker, and the training is missing for others', async () => {
    const attendees = [{ workerId: MOVED, passed: true }];
    const { data } = await record(bureau, { attendees });
    const { id } = data as Shown;
    expect((await verify(office('DISTRICT_BUREAU', SHIZHONG), id)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    const zone = office('DISTRICT_BUREAU', ZONE);
    const missing = await verify(zone, NOBODY);
    expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await verify(zone, id)).toEqual(missing);
  });
});
