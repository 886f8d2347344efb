import { type Role } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  smallCity,
} from '../../support/city/small-city';
import { MUTATIONS, type MutationName, StationWrites } from '../../support/drivers/writes/station-writes';
import {
  type SubgraphUnderTest,
  sharedSubgraph,
  subgraphUnderTest,
} from '../../support/drivers/subgraph/subgraph-under-test';

const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const runner = contractor(CONTRACTOR.lixia);
const city = office('CITY_BUREAU', CITY);
const CALLERS: Readonly<Record<Role, Caller>> = {
  CITY_BUREAU: city,
  CITY_PLATFORM: office('CITY_PLATFORM', CITY),
  DISTRICT_BUREAU: bureau,
  DISTRICT_HUB: hub(LIXIA, CONTRACTOR.hub),
  STREET_OFFICE: street,
  CONTRACTOR: runner,
  FINANCE_BUREAU: office('FINANCE_BUREAU', LIXIA),
  AUDITOR: office('AUDITOR', LIXIA),
  PUBLIC,
  ASSESSOR,
  FOLLOWER,
};

const hung = { placement: 'INDOOR', hasEmblem: true, prominent: true, installedOn: TODAY };
const plaque = { ...hung, text: '社工站' };
const reasoned = (id: string) => ({ id, expectedVersion: 1, reason: '装修' });
const change = (stationId: string) => ({ stationId, newCode: '370102001', newName: '泉城街道' });
/**
 * For each mutation: the roles that may send it, and a function that returns its variables for a station. For
 * `planStation`, the function takes a street instead.
 */
const ABOUT: Record<MutationName, { roles: Role[]; about: (id: string) => Record<string, unknown> }> = {
  recordVenue: {
    roles: ['DISTRICT_BUREAU', 'STREET_OFFICE'],
    about: (stationId) => ({ input: { stationId, expectedVersion: 1, address: '示例路9号', source: 'OTHER' } }),
  },
  listEquipment: {
    roles: ['STREET_OFFICE'],
    about: (stationId) => ({ input: { stationId, expectedVersion: 1, items: [{ name: '打印机', quantity: 1 }] } }),
  },
  recordSignage: {
    roles: ['STREET_OFFICE'],
    about: (stationId) => ({ input: { stationId, expectedVersion: 1, ...plaque } }),
  },
  acknowledgeEquipment: { roles: ['CONTRACTOR'], about: (stationId) => ({ stationId, expectedVersion: 1 }) },
  planStation: {
    roles: ['DISTRICT_BUREAU'],
    about: (division) => ({ input: { division, serviceKinds: ['TALENT_TRAINING'] } }),
  },
  openStation: { roles: ['DISTRICT_BUREAU'], about: (id) => ({ id, expectedVersion: 1 }) },
  suspendStation: { roles: ['DISTRICT_BUREAU'], about: reasoned },
  resumeStation: { roles: ['DISTRICT_BUREAU'], about: reasoned },
  closeStation: { roles: ['DISTRICT_BUREAU'], about: reasoned },
  adoptRegulation: {
    roles: ['DISTRICT_BUREAU'],
    about: (stationId) => ({ input: { stationId, kind: 'ARCHIVES', title: '档案制度', inForceFrom: TODAY } }),
  },
  redistrict: {
    roles: ['CITY_BUREAU'],
    about: (id) => ({ input: { effectiveOn: TODAY, changes: [change(id)] } }),
  },
};
const NAMES = Object.keys(MUTATIONS) as MutationName[];

describe('access to mutations', () => {
  const under = sharedSubgraph(stations, smallCity(), NOW);
  const writes = new StationWrites(() => under);

  it.each(NAMES)('%s is in the schema of its roles only', async (name) => {
    const { roles, about } = ABOUT[name];
    const before = await writes.everything();
    const others = (Object.keys(CALLERS) as Role[]).filter((role) => !roles.includes(role));
    for (const role of others) {
      const { refused } = await writes.mutate(CALLERS[role], name, about(STATION.lixiaFirst));
      expect([role, refused?.['code']]).toEqual([role, 'BAD_USER_INPUT']);
    }
    for (const role of roles) {
      const { refused } = await writes.mutate(
        CALLERS[role],
        name,
        about(name === 'planStation' ? '370102009' : MISSING),
      );
      expect([role, refused?.['code']]).toEqual([role, 'NOT_FOUND']);
    }
    expect(await writes.everything()).toBe(before);
  });

  /** For each mutation: callers with a permitted role who belong to another place, contract or city. */
  const strangers: [MutationName, string, Caller][] = [
    ['recordVenue', 'the neighbouring street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['recordVenue', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['listEquipment', 'the neighbouring street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['recordSignage', 'the neighbouring street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['acknowledgeEquipment', 'the contractor that has left', contractor(CONTRACTOR.left)],
    ['acknowledgeEquipment', 'another contractor', contractor(CONTRACTOR.several)],
    ['planStation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['openStation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['suspendStation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['resumeStation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['closeStation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['adoptRegulation', 'another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['redistrict', 'another city', office('CITY_BUREAU', OTHER_CITY)],
  ];

  it.each(strangers)(
    '%s answers %s as if the row were missing, with the same SQL statements',
    async (name, _who, caller) => {
      const before = await writes.everything();
      const { about } = ABOUT[name];
      const [foreignId, missingId] =
        name === 'planStation' ? [STREET.lixiaFirst, '370102009'] : [STATION.lixiaFirst, MISSING];
      const tried = async (id: string) => {
        const mark = under.statements.length;
        const answer = await under.ask(caller, MUTATIONS[name], about(id));
        return { answer, statements: under.statements.slice(mark) };
      };
      const [foreign, missing] = [await tried(foreignId), await tried(missingId)];
      expect(foreign).toEqual(missing);
      expect(foreign.answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['NOT_FOUND']);
      expect(await writes.everything()).toBe(before);
    },
  );

  const stale: [MutationName, Caller][] = [
    ['recordVenue', street],
    ['recordVenue', bureau],
    ['listEquipment', street],
    ['recordSignage', street],
    ['acknowledgeEquipment', runner],
    ['openStation', bureau],
    ['suspendStation', bureau],
    ['resumeStation', bureau],
    ['closeStation', bureau],
  ];

  it.each(stale)(
    '%s refuses a call with an old version, reports the current version, and writes nothing',
    async (name, caller) => {
      const before = await writes.everything();
      const sent = ABOUT[name].about(STATION.lixiaFirst);
      const old =
        'input' in sent
          ? { input: { ...(sent['input'] as object), expectedVersion: 2 } }
          : { ...sent, expectedVersion: 2 };
      const { refused } = await writes.mutate(caller, name, old);
      expect(refused).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
      expect(await writes.everything()).toBe(before);
    },
  );

  const bad: [string, MutationName, Caller, Record<string, unknown>, string][] = [
    ['an area of zero', 'recordVenue', street, { areaSquareMetres: 0 }, 'input.areaSquareMetres'],
    ['an area that is too large', 'recordVenue', street, { areaSquareMetres: 100_001 }, 'input.areaSquareMetres'],
    ['an address of 201 characters', 'recordVenue', street, { address: '路'.repeat(201) }, 'input.address'],
    ['an empty list', 'listEquipment', street, { items: [] }, 'input.items'],
    [
      'an item with quantity zero',
      'listEquipment',
      street,
      { items: [{ name: '桌', quantity: 0 }] },
      'input.items.0.quantity',
    ],
    ['an item without a name', 'listEquipment', street, { items: [{ name: ' ', quantity: 1 }] }, 'input.items.0.name'],
    ['a plaque with a future day', 'recordSignage', street, { installedOn: '2026-06-18' }, 'input.installedOn'],
    ['a plaque without text', 'recordSignage', street, { text: '' }, 'input.text'],
    ['a plaque with a text that is too long', 'recordSignage', street, { text: '站'.repeat(129) }, 'input.text'],
    ['a plan for a district', 'planStation', bureau, { division: LIXIA }, 'input.division'],
    ['a plan for a quasi-unit', 'planStation', bureau, { division: '370102400' }, 'input.division'],
    ['a plan without services', 'planStation', bureau, { serviceKinds: [] }, 'input.serviceKinds'],
    ['a regulation without a place', 'adoptRegulation', bureau, { stationId: null }, 'input.stationId'],
    [
      'a regulation of both a station and a district',
      'adoptRegulation',
      bureau,
      { division: LIXIA },
      'input.stationId',
    ],
    ['a regulation for a city', 'adoptRegulation', bureau, { stationId: null, division: CITY }, 'input.division'],
    [
      'a regulation that ends before it begins',
      'adoptRegulation',
      bureau,
      { inForceUntil: '2026-06-16' },
      'input.inForceUntil',
    ],
    ['no change', 'redistrict', city, { changes: [] }, 'input.changes'],
    ['a change dated long ago', 'redistrict', city, { effectiveOn: '2026-05-16' }, 'input.effectiveOn'],
    [
      'a quasi-unit',
      'redistrict',
      city,
      { changes: [{ ...change(STATION.lixiaFirst), newCode: '370102400' }] },
      'input.changes.0.newCode',
    ],
    [
      'another city’s code',
      'redistrict',
      city,
      { changes: [{ ...change(STATION.lixiaFirst), newCode: '370202002' }] },
      'input.changes.0.newCode',
    ],
    [
      'another city’s district',
      'redistrict',
      city,
      { changes: [{ ...change(STATION.lixiaFirst), supervisingDistrict: '370202' }] },
      'input.changes.0.supervisingDistrict',
    ],
    [
      'an unknown district',
      'redistrict',
      city,
      { changes: [{ ...change(STATION.lixiaFirst), supervisingDistrict: '370199' }] },
      'input.changes.0.supervisingDistrict',
    ],
  ];

  it.each(bad)('refuses %s, names the field, and writes nothing', async (_what, name, caller, wrong, field) => {
    const before = await writes.everything();
    const { input } = ABOUT[name].about(name === 'planStation' ? STREET.lixiaFirst : STATION.lixiaFirst) as {
      input: object;
    };
    const { refused } = await writes.mutate(caller, name, { input: { ...input, ...wrong } });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await writes.everything()).toBe(before);
  });

  it.each(['', ' ', '因'.repeat(201)])('refuses the reason %p', async (reason) => {
    const { refused } = await writes.mutate(bureau, 'suspendStation', { ...reasoned(STATION.lixiaFirst), reason });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
  });
});

describe('half a surrogate pair', () => {
  const under = sharedSubgraph(stations, smallCity(), NOW);
  const source = `mutation ($id: ID!, $key: ID) {
    openStation(id: $id, expectedVersion: 1, idempotencyKey: $key) { id }
  }`;
  it.each([
    ['an id', { id: '\ud800', key: 'k' }, 'NOT_FOUND'],
    ['a key', { id: MISSING, key: '\ud800' }, 'BAD_USER_INPUT'],
  ])('in %s is refused like any invalid value', async (_, variables, code) => {
    const { errors } = await under.ask(bureau, source, variables);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});

describe('an edit', () => {
  let under: SubgraphUnderTest;
  const writes = new StationWrites(() => under);
  beforeEach(async () => {
    under = await subgraphUnderTest(stations, smallCity(), NOW);
  });
  afterEach(() => under.close());

  const edits: [MutationName, Caller, string, object, object][] = [
    [
      'recordVenue',
      bureau,
      'VENUE_RECORDED',
      { venueAddress: '示例路1号' },
      { venueAddress: '示例路9号', venueSource: 'OTHER' },
    ],
    [
      'listEquipment',
      street,
      'EQUIPMENT_LISTED',
      { equipmentListedOn: '2025-01-15' },
      { equipmentListedOn: TODAY, equipmentAcknowledgedOn: null, equipmentItems: [{ quantity: 1 }] },
    ],
    [
      'acknowledgeEquipment',
      runner,
      'EQUIPMENT_ACKNOWLEDGED',
      { equipmentAcknowledgedOn: null },
      { equipmentAcknowledgedOn: TODAY },
    ],
    ['recordSignage', street, 'SIGNAGE_RECORDED', {}, { signage: [expect.anything(), hung] }],
    ['suspendStation', bureau, 'STATION_SUSPENDED', { status: 'OPERATING' }, { status: 'SUSPENDED' }],
  ];

  it.each(edits)('%s creates one version and one event', async (name, caller, action, before, after) => {
    const known = (await writes.events()).length;
    expect(await writes.done(caller, name, ABOUT[name].about(STATION.lixiaFirst))).toMatchObject({ version: 2 });
    const [event, ...more] = (await writes.events()).slice(known);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      action,
      subject: `Station ${STATION.lixiaFirst}`,
      actor: 'subject' in caller ? caller.subject : '',
      role: caller.role,
      places: [STREET.lixiaFirst, LIXIA],
      before: { ...before, version: 1 },
      after: { ...after, version: 2 },
    });
    expect(JSON.stringify(event)).not.toMatch(/装修|打印机|社工站/);
  });

  it('stores a plaque whose text differs from the name, and shows the mismatch', async () => {
    const { signage } = await writes.done(street, 'recordSignage', ABOUT.recordSignage.about(STATION.lixiaFirst));
    expect(signage).toEqual([
      { placement: 'OUTDOOR', text: expect.stringContaining('历下区') as string, textMatches: true },
      { placement: 'INDOOR', text: '社工站', textMatches: false },
    ]);
  });

  it('acknowledges equipment once for each list of the equipment', async () => {
    await writes.done(runner, 'acknowledgeEquipment', { stationId: STATION.lixiaFirst, expectedVersion: 1 });
    const again = { stationId: STATION.lixiaFirst, expectedVersion: 2 };
    expect((await writes.mutate(runner, 'acknowledgeEquipment', again)).refused).toMatchObject({
      code: 'INVALID_STATE',
      state: 'ACKNOWLEDGED',
    });
    const items = [{ name: '打印机', quantity: 1 }];
    const listed = await writes.done(street, 'listEquipment', { input: { ...again, items } });
    expect(listed['equipment']).toEqual({ items, listedOn: TODAY, acknowledgedOn: null });
    const third = { ...again, expectedVersion: 3 };
    expect(await writes.done(runner, 'acknowledgeEquipment', third)).toMatchObject({
      version: 4,
      equipment: { acknowledgedOn: TODAY },
    });
  });

  it('cannot acknowledge unlisted equipment', async () => {
    await writes.rows('UPDATE station SET equipmentItems = NULL, equipmentListedOn = NULL');
    const { refused } = await writes.mutate(
      runner,
      'acknowledgeEquipment',
      ABOUT.acknowledgeEquipment.about(STATION.lixiaFirst),
    );
    expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'UNLISTED' });
  });

  it('is refused to everybody at a closed station', async () => {
    await writes.rows("UPDATE station SET status = 'CLOSED'");
    const before = await writes.everything();
    const tried = NAMES.filter((name) => !['planStation', 'redistrict'].includes(name));
    for (const name of tried) {
      const [role] = ABOUT[name].roles;
      const { refused } = await writes.mutate(CALLERS[role as Role], name, ABOUT[name].about(STATION.lixiaFirst));
      expect([name, refused]).toMatchObject([name, { code: 'INVALID_STATE', state: 'CLOSED' }]);
    }
    expect(await writes.everything()).toBe(before);
  });

  it('succeeds once among parallel edits of one version', async () => {
    const answers = await Promise.all([
      writes.mutate(street, 'listEquipment', ABOUT.listEquipment.about(STATION.lixiaFirst)),
      writes.mutate(bureau, 'suspendStation', ABOUT.suspendStation.about(STATION.lixiaFirst)),
      writes.mutate(runner, 'acknowledgeEquipment', ABOUT.acknowledgeEquipment.about(STATION.lixiaFirst)),
      writes.mutate(street, 'recordSignage', ABOUT.recordSignage.about(STATION.lixiaFirst)),
    ]);
    const refused = answers.flatMap(({ refused }) => (refused === null ? [] : [refused]));
    expect(refused).toHaveLength(3);
    const winner = [street, bureau, runner, street][answers.findIndex((each) => each.refused === null)];
    const last = { changedAt: NOW.toISOString(), changedByRole: winner?.role };
    for (const each of refused) expect(each).toMatchObject({ code: 'CONFLICT', currentVersion: 2, ...last });
    const [row] = await writes.rows('SELECT version FROM station WHERE id = ?', [STATION.lixiaFirst]);
    expect(row).toEqual({ version: 2 });
  });
});
