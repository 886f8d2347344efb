import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, contractor, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET } from '../../support/city/small-city';
import { LIXIA_WRITES, writingCity } from '../../support/city/writing-city';

const street = office('STREET_OFFICE', STREET.lixiaFirst);

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(writingCity, NOW);
});
afterAll(() => hub.close());

async function shown(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { body } = await hub.ask(caller, source, variables);
  const [error] = body.errors ?? [];
  if (error === undefined) return Object.values(body.data ?? {})[0];
  const { code, field } = error.extensions;
  return { code, ...(field === undefined ? {} : { field }) };
}

const HOURS = [
  { weekday: 'MONDAY', opensAt: '09:00', closesAt: '11:30' },
  { weekday: 'MONDAY', opensAt: '13:30', closesAt: '17:00' },
  { weekday: 'SATURDAY', opensAt: '09:00', closesAt: '12:00' },
];
let version = 1;
const record = async (more: object, caller: Caller = street) => {
  const source = `mutation ($input: RecordPublicContactInput!) {
    recordPublicContact(input: $input) { version phone openingHours { weekday opensAt closesAt } } }`;
  const contact = { phone: '0531-88881234', openingHours: HOURS };
  return shown(caller, source, {
    input: { stationId: STATION.lixiaFirst, expectedVersion: version, ...contact, ...more },
  });
};

describe('the public contact of a station', () => {
  it('is recorded by the street or the district, and shown to everybody', async () => {
    const recorded = await record({ openingHours: [...HOURS].reverse() });
    expect(recorded).toEqual({ version: 2, phone: '0531-88881234', openingHours: HOURS });
    version = 2;
    const source = `query ($id: ID!) { station(id: $id) {
      phone openingHours { weekday opensAt closesAt } serviceKinds } }`;
    expect(await shown(PUBLIC, source, { id: STATION.lixiaFirst })).toEqual({
      ...{ phone: '0531-88881234', openingHours: HOURS, serviceKinds: ['PROFESSIONAL_SERVICE'] },
    });
    expect(await shown(PUBLIC, source, { id: STATION.shizhong })).toMatchObject({ phone: null, openingHours: [] });
    expect(await record({ phone: '400-123-4567' }, office('DISTRICT_BUREAU', LIXIA))).toMatchObject({ version: 3 });
    version = 3;
    expect(await record({}, office('DISTRICT_BUREAU', SHIZHONG))).toEqual({ code: 'NOT_FOUND' });
  });

  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  const hours = (opensAt: string, closesAt: string) => ({ openingHours: [{ weekday: 'MONDAY', opensAt, closesAt }] });
  it.each<[string, object, object]>([
    ['a personal mobile number', { phone: '13900001111' }, bad('phone')],
    ['a mobile number with blanks', { phone: '139 0000 1111' }, bad('phone')],
    ['a text', { phone: '请找孙某某' }, bad('phone')],
    ['an invalid time', hours('9:00', '17:00'), bad('openingHours.0.opensAt')],
    ['a closing time before the opening time', hours('17:00', '09:00'), bad('openingHours.0.closesAt')],
    ['hours that overlap', { openingHours: [HOURS[0], { ...HOURS[1], opensAt: '11:00' }] }, bad('openingHours')],
  ])('is refused, and the error names the field: %s', async (_, more, refusal) => {
    expect(await record(more)).toEqual(refusal);
  });
});

describe('the public', () => {
  it('reads the status of lot and contract', async () => {
    const source = 'query ($id: ID!) { station(id: $id) { lot { status contract { status } } } }';
    expect(await shown(PUBLIC, source, { id: STATION.lixiaFirst })).toEqual({
      lot: { status: 'ACTIVE', contract: { status: 'IN_SERVICE' } },
    });
    const more = 'query ($id: ID!) { station(id: $id) { lot { heldOn } } }';
    expect(await shown(PUBLIC, more, { id: STATION.lixiaFirst })).toEqual({ code: 'BAD_USER_INPUT' });
  });

  const SERVING = 'query ($code: DivisionCode!) { division(code: $code) { code name station { id name } } }';
  it('finds the station of a street', async () => {
    expect(await shown(PUBLIC, SERVING, { code: STREET.lixiaFirst })).toMatchObject({
      ...{ code: STREET.lixiaFirst, station: { id: STATION.lixiaFirst } },
    });
    // The streets of a district have stations, but the district itself has none.
    expect(await shown(PUBLIC, SERVING, { code: LIXIA })).toMatchObject({ code: LIXIA, station: null });
    const listed = `{ stations(first: 9, filter: { division: "${STREET.lixiaFirst}" }) { nodes { division { station { id } } } } }`;
    expect(await shown(PUBLIC, listed)).toEqual({ nodes: [{ division: { station: { id: STATION.lixiaFirst } } }] });
  });

  it('gets no station for a street whose station has not opened or is closed', async () => {
    expect(await shown(PUBLIC, SERVING, { code: '370102999' })).toBeNull();
    // To the public, these streets look like a street without any station.
    for (const code of [LIXIA_WRITES.bare, LIXIA_WRITES.preparing.street, LIXIA_WRITES.closed.street]) {
      expect(await shown(PUBLIC, SERVING, { code })).toMatchObject({ code, station: null });
    }
  });

  it('reads how many streets of a division have a station, and its parts, as the bureau does', async () => {
    const source = `query ($code: DivisionCode!) { division(code: $code) { kind coverage { streets operating }
      children(first: 100) { totalCount nodes { code name kind coverage { streets operating } } } } }`;
    const city = await shown(PUBLIC, source, { code: CITY });
    expect(city).toEqual(await shown(office('CITY_BUREAU', CITY), source, { code: CITY }));
    const { nodes } = (city as { children: { nodes: { code: string }[] } }).children;
    expect(nodes.map(({ code }) => code)).toContain(LIXIA);
    const lixia = await shown(PUBLIC, source, { code: LIXIA });
    expect(lixia).toEqual(await shown(office('DISTRICT_BUREAU', LIXIA), source, { code: LIXIA }));
  });

  it.each(['built', 'percent', 'asOf', 'dueOn'])('does not read %s of the coverage', async (field) => {
    const source = `{ division(code: "${LIXIA}") { coverage { ${field} } } }`;
    expect(await shown(PUBLIC, source)).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('lists the signed annual evaluations, with station, year and grade only', async () => {
    const list = (fields: string, args = '') => `{ evaluations(first: 50${args}) { totalCount nodes { ${fields} } } }`;
    type Page = { totalCount: number; nodes: { station: object; projectYear: number; grade: string }[] };
    const page = (await shown(PUBLIC, list('station { id name } projectYear grade'))) as Page;
    expect(page.nodes.length).toBeGreaterThan(0);
    expect(page.totalCount).toBe(page.nodes.length);
    for (const { station, projectYear, grade } of page.nodes) {
      expect([typeof station, typeof projectYear, typeof grade]).toEqual(['object', 'number', 'string']);
      expect(station).not.toBeNull();
    }
    const signed = (await shown(
      office('CITY_BUREAU', CITY),
      list('id', `, status: [SIGNED], division: "${CITY}"`),
    )) as Page;
    const inCity = (await shown(PUBLIC, list('id', `, division: "${CITY}"`))) as Page;
    expect(signed.nodes).toEqual(expect.arrayContaining(inCity.nodes));
    for (const hidden of [
      'score',
      'status',
      'kind',
      'signedBy { role }',
      'dimensions { dimension }',
      'contractor { id }',
    ]) {
      expect(await shown(PUBLIC, list(hidden))).toEqual({ code: 'BAD_USER_INPUT' });
    }
    // A list sorted by points would reveal the points, so the schema of the public has no such argument.
    expect(await shown(PUBLIC, list('id', ', orderBy: SCORE_DESC'))).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('sees the same station of a street as other roles', async () => {
    for (const caller of [street, office('CITY_BUREAU', CITY), office('FINANCE_BUREAU', LIXIA)]) {
      expect(await shown(caller, SERVING, { code: STREET.lixiaFirst })).toMatchObject({
        station: { id: STATION.lixiaFirst },
      });
    }
    const source = '{ stations(first: 9, filter: { status: OPERATING }) { nodes { division { station { id } } } } }';
    expect(await shown(contractor(CONTRACTOR.lixia), source)).toEqual({
      nodes: [{ division: { station: { id: STATION.lixiaFirst } } }],
    });
  });
});
