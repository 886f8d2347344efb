import { type Caller } from '../../../../shared/access/caller';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { addDays } from '../../../../shared/kernel/dates/period';
import { runWrite } from '../../../../shared/record/write/run-write';
import { eraseOutlivedNames } from '../../../../subgraphs/personnel/contact/contact/erase-names.commands';
import { personnel } from '../../../../subgraphs/personnel/schema';
import { onTransaction } from '../../../../subgraphs/personnel/transaction';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../../support/city/callers';
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
} from '../../../support/city/small-city';
import { FREE_TEXT, LIXIA_WRITES, writingCity } from '../../../support/city/writing-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../../support/drivers/subgraph/subgraph-under-test';
import { TEST_VAULT } from '../../../support/drivers/subgraph/test-vault';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const otherStreet = office('STREET_OFFICE', STREET.shizhong);
const city = office('CITY_BUREAU', CITY);
const finance = office('FINANCE_BUREAU', LIXIA);
const lixiaHub = hub(LIXIA, CONTRACTOR.hub);
const employer = contractor(CONTRACTOR.lixia);
const elsewhere = contractor(CONTRACTOR.several);

const HOURS = [{ weekday: 'MONDAY', opensAt: '09:00', closesAt: '17:00' }];
const NAME = '钱某某';
const details = { expectedVersion: 0, personInCharge: NAME, phone: '0531-88881234', openingHours: HOURS };

let under: SubgraphUnderTest;
beforeEach(async () => {
  under = await subgraphUnderTest(personnel(TEST_VAULT), writingCity(), NOW);
});
afterEach(() => under.close());

async function shown(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors: [error] = [] } = await under.ask(caller, source, variables);
  if (error === undefined) return Object.values(data ?? {})[0];
  const { code, field, currentVersion } = error.extensions ?? {};
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(currentVersion === undefined ? {} : { currentVersion }),
  };
}

const FIELDS = 'role division { code } phone openingHours { weekday opensAt closesAt } recordedOn version';
const recording = (kind: 'Office' | 'Contractor' | 'Station', fields: string) =>
  `mutation ($input: Record${kind}ContactInput!) { record${kind}Contact(input: $input) { ${fields} } }`;
const recordOffice = (caller: Caller, more: object = {}, fields = `${FIELDS} personInCharge`) =>
  shown(caller, recording('Office', fields), { input: { ...details, ...more } });
const recordContractor = (caller: Caller, more: object = {}) =>
  shown(caller, recording('Contractor', `${FIELDS} personInCharge`), { input: { ...details, ...more } });
const stationDetails = { expectedVersion: 0, personInCharge: NAME, phone: '0531-88881234' };
const recordStation = (caller: Caller, stationId: string, more: object = {}) =>
  shown(caller, recording('Station', `${FIELDS} personInCharge`), { input: { stationId, ...stationDetails, ...more } });

type Page = { nodes: { role: string; division: { code: string } }[] };
const officesReadBy = async (caller: Caller, args = '') => {
  const page = (await shown(
    caller,
    `{ officeContacts(first: 50${args}) { nodes { role division { code } } } }`,
  )) as Page;
  return page.nodes.map(({ role, division }) => `${role} ${division.code}`);
};
const entity = (typename: string, id: string, fields: string) => ({
  source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { contact { ${fields} } } } }`,
  variables: { of: [{ __typename: typename, id }] },
});
const contactOf = async (caller: Caller, typename: string, id: string, fields = 'personInCharge phone') => {
  const { source, variables } = entity(typename, id, fields);
  const [found] = ((await shown(caller, source, variables)) ?? []) as { contact: unknown }[];
  return found?.contact ?? null;
};

describe('the contact of an office', () => {
  it('is recorded by the office that the token names, and only over its current version', async () => {
    const first = { role: 'DISTRICT_BUREAU', division: { code: LIXIA }, phone: '0531-88881234', recordedOn: TODAY };
    expect(await recordOffice(bureau)).toEqual({ ...first, openingHours: HOURS, personInCharge: NAME, version: 1 });
    expect(await recordOffice(bureau, { expectedVersion: 0 })).toEqual({ code: 'CONFLICT', currentVersion: 1 });
    const next = { expectedVersion: 1, personInCharge: null, phone: null, openingHours: [] };
    expect(await recordOffice(bureau, next)).toMatchObject({ personInCharge: null, phone: null, version: 2 });
    expect(await recordOffice(lixiaHub)).toMatchObject({ role: 'DISTRICT_HUB', division: { code: LIXIA }, version: 1 });
    expect(await officesReadBy(bureau)).toEqual([`DISTRICT_BUREAU ${LIXIA}`, `DISTRICT_HUB ${LIXIA}`]);
  });

  it('has a name that no contact row, event or idempotency key contains in clear text', async () => {
    await recordOffice(bureau, { personInCharge: FREE_TEXT, idempotencyKey: 'once' });
    await recordContractor(employer, { personInCharge: FREE_TEXT });
    await recordStation(street, STATION.lixiaFirst, { personInCharge: FREE_TEXT });
    for (const table of ['contact', 'event', 'idempotency_key']) {
      const rows = await under.database.query<unknown[]>(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(FREE_TEXT);
    }
    const events = await under.database.query<{ districtCode: string; after: string }[]>(
      "SELECT districtCode, after FROM event WHERE action = 'OFFICE_CONTACT_RECORDED'",
    );
    expect(events.map(({ districtCode }) => districtCode)).toEqual([LIXIA]);
    expect(JSON.parse(events[0]?.after ?? '')).toEqual({
      ...{ role: 'DISTRICT_BUREAU', divisionCode: LIXIA, contractorId: null, stationId: null, version: 1 },
    });
    expect(await recordOffice(bureau, { personInCharge: FREE_TEXT, idempotencyKey: 'once' })).toMatchObject({
      version: 1,
    });
  });

  it('is read by the offices above and below, but not by neighbouring offices', async () => {
    const own = [city, bureau, street, otherStreet, office('DISTRICT_BUREAU', SHIZHONG)];
    for (const caller of own) await recordOffice(caller);
    const [ofCity, ofLixia, ofShizhong] = [
      `CITY_BUREAU ${CITY}`,
      `DISTRICT_BUREAU ${LIXIA}`,
      `DISTRICT_BUREAU ${SHIZHONG}`,
    ];
    const [ofStreet, ofOther] = [`STREET_OFFICE ${STREET.lixiaFirst}`, `STREET_OFFICE ${STREET.shizhong}`];
    expect(await officesReadBy(city)).toEqual([ofCity, ofLixia, ofShizhong, ofStreet, ofOther]);
    expect(await officesReadBy(office('AUDITOR', CITY))).toEqual([ofCity, ofLixia, ofShizhong, ofStreet, ofOther]);
    expect(await officesReadBy(bureau)).toEqual([ofCity, ofLixia, ofStreet]);
    expect(await officesReadBy(street)).toEqual([ofCity, ofLixia, ofStreet]);
    expect(await officesReadBy(office('STREET_OFFICE', STREET.lixiaSecond))).toEqual([ofCity, ofLixia]);
    expect(await officesReadBy(employer)).toEqual([ofLixia, ofStreet]);
    expect(await officesReadBy(contractor(CONTRACTOR.none))).toEqual([]);
    expect(await officesReadBy(office('CITY_BUREAU', OTHER_CITY))).toEqual([]);
    expect(await officesReadBy(bureau, `, division: "${CITY}"`)).toEqual([ofCity]);
    expect(await officesReadBy(bureau, `, division: "${SHIZHONG}"`)).toEqual([]);
  });

  it('is recorded by a street office whose street has no station yet', async () => {
    const bare = office('STREET_OFFICE', LIXIA_WRITES.bare);
    expect(await recordOffice(bare)).toMatchObject({ division: { code: LIXIA_WRITES.bare }, version: 1 });
    expect(await officesReadBy(bare)).toEqual([`STREET_OFFICE ${LIXIA_WRITES.bare}`]);
  });

  it('is read by the district that supervises the street, even if the code of the street names another district', async () => {
    await recordOffice(street);
    await recordOffice(bureau);
    await recordOffice(office('DISTRICT_BUREAU', SHIZHONG));
    await under.database.query('UPDATE place SET districtCode = ? WHERE divisionCode = ?', [
      SHIZHONG,
      STREET.lixiaFirst,
    ]);
    const ofStreet = `STREET_OFFICE ${STREET.lixiaFirst}`;
    expect(await officesReadBy(bureau)).not.toContain(ofStreet);
    expect(await officesReadBy(office('DISTRICT_BUREAU', SHIZHONG))).toContain(ofStreet);
    expect(await officesReadBy(street)).toEqual([`DISTRICT_BUREAU ${SHIZHONG}`, ofStreet]);
  });

  it('has no name for the finance bureau, and nothing for the public and the assessor', async () => {
    const { personInCharge, ...nameless } = details;
    expect(personInCharge).toBe(NAME);
    const bare = { input: nameless };
    expect(await shown(finance, recording('Office', FIELDS), bare)).toMatchObject({
      role: 'FINANCE_BUREAU',
      version: 1,
    });
    const named =
      'mutation { recordOfficeContact(input: { expectedVersion: 1, personInCharge: "某", openingHours: [] }) { id } }';
    expect(await shown(finance, named)).toMatchObject({ code: 'BAD_USER_INPUT' });
    await recordOffice(bureau);
    expect(await shown(finance, '{ officeContacts(first: 9) { nodes { phone } } }')).toEqual({
      nodes: [{ phone: '0531-88881234' }, { phone: '0531-88881234' }],
    });
    for (const [caller, source] of [
      [finance, '{ officeContacts(first: 9) { nodes { personInCharge } } }'],
      [PUBLIC, '{ officeContacts(first: 9) { nodes { phone } } }'],
      [ASSESSOR, '{ officeContacts(first: 9) { nodes { phone } } }'],
    ] as const) {
      expect(await shown(caller, source)).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await recordOffice(office('AUDITOR', CITY))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the contact of a contractor', () => {
  it('is recorded by the contractor, and read by the offices of the places where it serves', async () => {
    expect(await recordContractor(employer)).toMatchObject({
      role: null,
      division: null,
      personInCharge: NAME,
      version: 1,
    });
    const whole = { personInCharge: NAME, phone: '0531-88881234' };
    for (const caller of [employer, bureau, street, city]) {
      expect(await contactOf(caller, 'Contractor', CONTRACTOR.lixia)).toEqual(whole);
    }
    expect(await contactOf(finance, 'Contractor', CONTRACTOR.lixia, 'phone')).toEqual({ phone: '0531-88881234' });
    for (const caller of [
      elsewhere,
      otherStreet,
      office('DISTRICT_BUREAU', SHIZHONG),
      office('CITY_BUREAU', OTHER_CITY),
    ]) {
      expect(await contactOf(caller, 'Contractor', CONTRACTOR.lixia)).toBeNull();
    }
    expect(await officesReadBy(bureau)).toEqual([]);
  });

  it('is not recorded by a social worker whose token is narrowed to stations', async () => {
    const narrowed = { ...employer, stations: [STATION.lixiaFirst] } as Caller;
    expect(await recordContractor(narrowed)).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('the contact of a station', () => {
  it('is recorded by the contractor or the street, and read by its offices', async () => {
    expect(await recordStation(employer, STATION.lixiaFirst)).toMatchObject({
      role: null,
      openingHours: [],
      version: 1,
    });
    expect(await recordStation(street, STATION.lixiaFirst, { expectedVersion: 1, phone: null })).toMatchObject({
      version: 2,
    });
    const whole = { personInCharge: NAME, phone: null };
    for (const caller of [employer, street, bureau, lixiaHub, city]) {
      expect(await contactOf(caller, 'Station', STATION.lixiaFirst)).toEqual(whole);
    }
    for (const caller of [elsewhere, otherStreet, office('DISTRICT_BUREAU', SHIZHONG)]) {
      expect(await contactOf(caller, 'Station', STATION.lixiaFirst)).toBeNull();
    }
    for (const caller of [finance, PUBLIC]) {
      const { source, variables } = entity('Station', STATION.lixiaFirst, 'phone');
      expect(await shown(caller, source, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('is read and recorded by a contractor from the first day of its lot', async () => {
    await recordStation(street, STATION.lixiaFirst);
    const begins = (day: string) =>
      under.database.query('UPDATE place_lot SET startsOn = ? WHERE stationId = ?', [day, STATION.lixiaFirst]);
    await begins(addDays(TODAY, 1));
    expect(await contactOf(employer, 'Station', STATION.lixiaFirst)).toBeNull();
    expect(await recordStation(employer, STATION.lixiaFirst)).toEqual({ code: 'INVALID_STATE' });
    await begins(TODAY);
    expect(await contactOf(employer, 'Station', STATION.lixiaFirst, 'personInCharge')).toEqual({
      personInCharge: NAME,
    });
    expect(await recordStation(employer, STATION.lixiaFirst, { expectedVersion: 1 })).toMatchObject({ version: 2 });
  });

  it('is missing for others, and refused for a closed station', async () => {
    expect(await recordStation(elsewhere, STATION.lixiaFirst)).toEqual({ code: 'NOT_FOUND' });
    expect(await recordStation(otherStreet, STATION.lixiaFirst)).toEqual({ code: 'NOT_FOUND' });
    const closed = office('STREET_OFFICE', divisionCode(LIXIA_WRITES.closed.street));
    expect(await recordStation(closed, LIXIA_WRITES.closed.station)).toEqual({ code: 'INVALID_STATE' });
  });
});

it.each([
  ['a mobile number', { phone: '13900001111' }, 'input.phone'],
  ['a text', { phone: '请找孙某某' }, 'input.phone'],
  ['a blank name', { personInCharge: ' ' }, 'input.personInCharge'],
  ['a name of two lines', { personInCharge: '钱\n某' }, 'input.personInCharge'],
  ['hours that overlap', { openingHours: [...HOURS, ...HOURS] }, 'input.openingHours'],
])('refuses %s, and the error names the field', async (_, more, field) => {
  expect(await recordOffice(bureau, more)).toEqual({ code: 'BAD_USER_INPUT', field });
});

describe('the name in the contact of a station', () => {
  const station = STATION.lixiaFirst;
  const erase = () => {
    const author = { actor: 'hub:personnel', role: null, requestId: null };
    const reading = { scope: { kind: 'hub' }, today: TODAY } as const;
    const writing = { source: under.database, subgraph: 'personnel', author, now: NOW, reading } as const;
    return runWrite(writing, (access) => eraseOutlivedNames(onTransaction(access)));
  };

  it.each([
    ['the lot of the contractor has ended', 'UPDATE place_lot SET endedOn = ? WHERE stationId = ?', [TODAY, station]],
    ['the station is closed', 'UPDATE place SET status = ? WHERE stationId = ?', ['CLOSED', station]],
  ])('is erased once when %s, and the number stays', async (_, change, parameters) => {
    await recordStation(street, station);
    await recordOffice(street);
    await under.database.query('UPDATE contact SET recordedOn = ?', [addDays(TODAY, -1)]);
    expect(await erase()).toBe(0);
    await under.database.query(change, parameters);
    expect(await erase()).toBe(1);
    expect(await contactOf(street, 'Station', station)).toEqual({ personInCharge: null, phone: '0531-88881234' });
    expect(await erase()).toBe(0);
    const events = await under.database.query<{ districtCode: string }[]>(
      "SELECT districtCode FROM event WHERE action = 'STATION_CONTACT_NAME_ERASED'",
    );
    expect(events).toEqual([{ districtCode: LIXIA }]);
  });

  it('is counted only if it was erased, and stays while the place of the station is not known', async () => {
    await recordStation(street, station);
    await under.database.query('UPDATE contact SET recordedOn = ?', [addDays(TODAY, -1)]);
    await under.database.query('UPDATE place_lot SET endedOn = ? WHERE stationId = ?', [TODAY, station]);
    await under.database.query('DELETE FROM place WHERE stationId = ?', [station]);
    expect(await erase()).toBe(0);
    expect(await under.database.query("SELECT id FROM contact WHERE nameCipher <> ''")).toHaveLength(1);
  });

  it('is erased when the contractor of that day has left, even if an earlier contractor serves again', async () => {
    await recordStation(street, station);
    await under.database.query('UPDATE contact SET recordedOn = ?', [addDays(TODAY, -1)]);
    const lotOfAnother = (lotId: string, startsOn: string, endsOn: string) =>
      under.database.query(
        `INSERT INTO place_lot (lotId, stationId, contractId, contractorId, signedOn, startsOn, endsOn, endedOn)
         VALUES (?, ?, 'ANOTHER', 'ANOTHER', '2020-01-01', ?, ?, NULL)`,
        [lotId, station, startsOn, endsOn],
      );
    await lotOfAnother('BEFORE', '2020-01-01', '2022-12-31');
    await lotOfAnother('AGAIN', TODAY, '2099-12-31');
    expect(await erase()).toBe(0);
    const ended = "UPDATE place_lot SET endsOn = ? WHERE stationId = ? AND contractorId <> 'ANOTHER'";
    await under.database.query(ended, [addDays(TODAY, -1), station]);
    expect(await erase()).toBe(1);
  });

  it('stays if no contractor served the station on the day of the recording', async () => {
    await recordStation(street, station);
    await under.database.query('UPDATE contact SET recordedOn = ?', [addDays(TODAY, -1)]);
    await under.database.query('UPDATE place_lot SET startsOn = ? WHERE stationId = ?', [TODAY, station]);
    expect(await erase()).toBe(0);
  });
});
