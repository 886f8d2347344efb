import { generateKeyPairSync } from 'node:crypto';
import { digestOfCall, serveSubgraph } from '../../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { type Caller } from '../../../shared/access/caller';
import { mintPassport } from '../../../shared/access/passport';
import { databaseUnavailable } from '../../../shared/store/connection/database-faults';
import { stations } from '../../../subgraphs/stations/schema';
import { PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET, smallCity } from '../../support/city/small-city';
import {
  type SubgraphUnderTest,
  besideOn,
  subgraphUnderTest,
} from '../../support/drivers/subgraph/subgraph-under-test';

const RECORD =
  'mutation R($input: RecordVenueInput!) { recordVenue(input: $input) { id version venue { address source } } }';
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const venue = { stationId: STATION.lixiaFirst, expectedVersion: 1, address: '示例路1号', source: 'PUBLIC_BUILDING' };

let under: SubgraphUnderTest;
beforeEach(async () => {
  under = await subgraphUnderTest(stations, smallCity(), NOW);
});
afterEach(() => under.close());

const record = (caller: Caller, input: object) => under.ask(caller, RECORD, { input });
const codes = ({ errors = [] }: { errors?: { extensions?: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions?.['code']);
const events = () =>
  under.database.query<Record<string, unknown>[]>(
    'SELECT * FROM event WHERE role IS NOT NULL ORDER BY chain, sequence',
  );
const venueNow = async () => {
  const [row] = await under.database.query<{ venueAddress: string; version: number }[]>(
    'SELECT venueAddress, version FROM station WHERE id = ?',
    [STATION.lixiaFirst],
  );
  return row;
};

describe('recording a venue', () => {
  it.each([
    ['the street office of the station', street],
    ['the bureau of its district', bureau],
  ])('is allowed to %s, and records one event', async (_who, caller) => {
    const before = (await events()).length;
    const answer = await record(caller, { ...venue, areaSquareMetres: 90 });
    expect(answer).toEqual({
      data: {
        recordVenue: {
          id: STATION.lixiaFirst,
          version: 2,
          venue: { address: '示例路1号', source: 'PUBLIC_BUILDING' },
        },
      },
    });
    const [event, ...more] = (await events()).slice(before);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      action: 'VENUE_RECORDED',
      subjectType: 'Station',
      subjectId: STATION.lixiaFirst,
      actor: 'subject' in caller ? caller.subject : '',
      role: caller.role,
      requestId: 'test',
      districtCode: LIXIA,
    });
    expect(JSON.parse(event?.['before'] as string)).toMatchObject({ version: 1 });
    expect(JSON.parse(event?.['after'] as string)).toMatchObject({ version: 2, venueAddress: '示例路1号' });
  });

  it.each([
    ['a city bureau', office('CITY_BUREAU', CITY)],
    ['a district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['its contractor', contractor(CONTRACTOR.lixia)],
    ['an auditor', office('AUDITOR', LIXIA)],
    ['the public', PUBLIC],
  ])('is not in the schema of %s', async (_who, caller) => {
    expect(codes(await record(caller, venue))).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['the neighbouring street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['another district', office('DISTRICT_BUREAU', SHIZHONG)],
  ])('gives %s the same answer as for a missing station', async (_who, caller) => {
    const mark = under.statements.length;
    const foreign = await record(caller, venue);
    const middle = under.statements.length;
    const missing = await record(caller, { ...venue, stationId: '01HZX3V9QK7T2M4N6P8R0S1W5Y' });
    expect(codes(foreign)).toEqual(['NOT_FOUND']);
    expect(foreign).toEqual(missing);
    expect(under.statements.slice(middle)).toEqual(under.statements.slice(mark, middle));
    expect(await venueNow()).toMatchObject({ version: 1 });
  });

  it('names the wrong field, and writes nothing', async () => {
    const answer = await record(street, { ...venue, address: ' ' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.address' });
    expect(await venueNow()).toMatchObject({ version: 1 });
  });

  it('accepts one of two edits of a version', async () => {
    const answers = await Promise.all([
      record(street, { ...venue, address: '甲路1号' }),
      record(bureau, { ...venue, address: '乙路2号' }),
    ]);
    expect(answers.flatMap(codes)).toEqual(['CONFLICT']);
    const conflict = answers.find(({ errors }) => errors !== undefined);
    expect(conflict?.errors?.[0]?.extensions).toMatchObject({ currentVersion: 2 });
  });
});

describe('an idempotency key', () => {
  const keyed = { ...venue, idempotencyKey: 'k1' };

  it('makes a hundred parallel calls write once', async () => {
    const before = (await events()).length;
    const answers = await Promise.all(Array.from({ length: 100 }, () => record(street, keyed)));
    const refused = answers.flatMap(codes);
    expect(refused.every((code) => code === 'IDEMPOTENCY_IN_PROGRESS')).toBe(true);
    const given = answers.filter(({ errors }) => errors === undefined);
    expect(given.length + refused.length).toBe(100);
    expect(new Set(given.map(({ data }) => JSON.stringify(data)))).toHaveProperty('size', 1);
    expect(await venueNow()).toMatchObject({ version: 2 });
    expect((await events()).length - before).toBe(1);
    expect((await record(street, keyed)).data?.['recordVenue']).toMatchObject({ version: 2 });
  });

  it('is refused with another input', async () => {
    await record(street, keyed);
    expect(codes(await record(street, { ...keyed, address: '别处1号' }))).toEqual(['IDEMPOTENCY_MISMATCH']);
  });

  it('is valid for one caller only', async () => {
    await record(street, keyed);
    expect(codes(await record(bureau, keyed))).toEqual(['CONFLICT']);
    expect(codes(await record({ ...street, issuer: 'another' } as Caller, keyed))).toEqual(['CONFLICT']);
  });

  it('can be used again if the call failed', async () => {
    expect(codes(await record(street, { ...keyed, expectedVersion: 7 }))).toEqual(['CONFLICT']);
    expect(codes(await record(street, keyed))).toEqual([]);
  });
});

it('accepts the passport of a mutation once, and only in the process for which it was issued', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const serving = { database: under.database, passportKeys: [publicKey], clock: () => NOW, log: SILENT_LOG };
  const [one, other] = [await serveSubgraph(stations, serving), await serveSubgraph(stations, serving)];
  const call = { body: null, source: RECORD, operationName: undefined, variables: { input: venue } };
  const content = { aud: one.audience, caller: street, requestId: 'r', digest: digestOfCall(call) };
  const passport = mintPassport(content, privateKey);
  expect(codes(await one.answer({ ...call, passport }))).toEqual([]);
  for (const again of [one, other])
    await expect(again.answer({ ...call, passport })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await venueNow()).toMatchObject({ version: 2 });
});

it('says that a change was saved if the database fails after the commit', async () => {
  const busy = () => Promise.reject(databaseUnavailable('BUSY', new Error('busy')));
  const ask = await besideOn({ ...stations, beforeAnswer: busy }, under.database, NOW);
  const [saved, refused] = [await ask(street, RECORD, { input: venue }), await ask(street, RECORD, { input: venue })];
  expect(saved.errors).toMatchObject([
    { message: expect.stringContaining('The change was saved') as string, extensions: { code: 'UNAVAILABLE' } },
  ]);
  expect(refused.errors?.[0]?.message).toContain('nothing was done');
  expect(await venueNow()).toMatchObject({ version: 2 });
});

it('allows one mutation per request', async () => {
  const twice = `mutation R($input: RecordVenueInput!) {
    a: recordVenue(input: $input) { id } b: recordVenue(input: $input) { id }
  }`;
  expect(codes(await under.ask(street, twice, { input: venue }))).toEqual(['BAD_USER_INPUT']);
});
