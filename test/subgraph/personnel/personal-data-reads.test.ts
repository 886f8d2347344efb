import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type Caller } from '../../../shared/access/caller';
import { PersonalDataReadRow } from '../../../subgraphs/personnel/worker/personal-data/personal-data-read.row';
import { personnel } from '../../../subgraphs/personnel/schema';
import { contractor, hub, office } from '../../support/city/callers';
import { MOVED, staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, SHIZHONG, STREET, ZONE, idOf } from '../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const WORKER = idOf('WK', 10);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const employer = contractor(CONTRACTOR.lixia);
const city = office('AUDITOR', CITY);

let under: SubgraphUnderTest;
beforeEach(async () => {
  under = await subgraphUnderTest(personnel(TEST_VAULT), staffedCity(), NOW);
});
afterEach(() => under.close());

type Read = { occurredAt: string; actor: object; subject: { type: string; id: string }; fields: string[] };

type Connection = { nodes: unknown[]; pageInfo: { endCursor: string } };

let requests = 0;
/** Reads a worker, by default in a separate request. */
const read = (caller: Caller, fields: string, { id = WORKER, request = `r${(requests += 1)}` } = {}) =>
  under.ask(caller, `query ($id: ID!) { worker(id: $id) { ${fields} } }`, { id }, request);

async function reads(caller: Caller, call = 'first: 100'): Promise<Read[]> {
  const body = 'totalCount nodes { occurredAt actor { subject role } subject { type id } fields }';
  const { data, errors } = await under.ask(caller, `{ list: personalDataReads(${call}) { ${body} } }`);
  expect(errors).toBeUndefined();
  const { nodes, totalCount } = data?.['list'] as { nodes: Read[]; totalCount: number };
  if (call === 'first: 100') expect(totalCount).toBe(nodes.length);
  return nodes;
}
const subjects = async (caller: Caller, call?: string) => (await reads(caller, call)).map(({ subject }) => subject.id);

it.each([
  ['phone', bureau, 'StationWorker.phone'],
  ['phone', employer, 'StationWorker.phone'],
  ['phone', office('STREET_OFFICE', STREET.lixiaFirst), 'StationWorker.phone'],
  ['birthDate', hub(LIXIA, CONTRACTOR.hub), 'StationWorker.birthDate'],
  ['identityNumberTail', bureau, 'StationWorker.identityNumberTail'],
  ['certificates { number }', employer, 'Certificate.number'],
])('records a read of the field %s by the caller %j', async (fields, caller, field) => {
  const answer = await read(caller, fields);
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.['worker']).not.toBeNull();
  expect(await reads(city)).toEqual([
    {
      occurredAt: NOW.toISOString(),
      actor: { subject: 'subject' in caller ? caller.subject : '', role: caller.role },
      subject: { type: 'StationWorker', id: WORKER },
      fields: [field],
    },
  ]);
});

it('does not record reads of masked or missing data', async () => {
  await read(bureau, 'id name age maskedPhone qualified certificates { level }');
  await read(bureau, 'phone', { id: idOf('WK', 9999) });
  await read(office('DISTRICT_BUREAU', SHIZHONG), 'phone');
  expect(await reads(city)).toEqual([]);
  expect(under.statements.filter((sql) => sql.includes('INSERT INTO `personal_data_read`'))).toEqual([]);
});

it('records one row for each worker in a request, even if the request reads several fields several times', async () => {
  await read(employer, 'phone a: phone certificates { number } other: certificates { number }', { request: 'one' });
  await Promise.all([
    read(employer, 'birthDate', { request: 'one' }),
    read(employer, 'phone', { request: 'one' }),
    read(employer, 'identityNumberTail', { request: 'one' }),
  ]);
  const all = ['birthDate', 'phone', 'identityNumberTail'].map((field) => `StationWorker.${field}`);
  expect(await reads(city)).toMatchObject([{ fields: [...all, 'Certificate.number'] }]);
  await read(employer, 'phone', { request: 'two' });
  expect(await reads(city)).toHaveLength(2);
});

it('records the read of a list in one SQL statement, with a row for each worker', async () => {
  const workers = await under.ask(
    office('DISTRICT_BUREAU', SHIZHONG),
    '{ workers(first: 100) { nodes { id phone } } }',
  );
  const { nodes } = workers.data?.['workers'] as { nodes: { id: string }[] };
  expect(nodes.length).toBeGreaterThan(1);
  expect((await subjects(city)).sort()).toEqual(nodes.map(({ id }) => id).sort());
  expect(under.statements.filter((sql) => sql.includes('INSERT INTO `personal_data_read`'))).toHaveLength(1);
});

it('records reads through an entity that another subgraph requests', async () => {
  const source = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on StationWorker { phone } } }';
  await under.ask(bureau, source, { r: [{ __typename: 'StationWorker', id: WORKER }] });
  expect(await subjects(city)).toEqual([WORKER]);
});

it('shows no personal data if the read cannot be recorded', async () => {
  await under.database.query('DROP TABLE `personal_data_read`');
  const answer = await read(bureau, 'id phone');
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL']);
  // The id of the error may contain as many digits as a telephone number.
  const text = JSON.stringify(answer).replaceAll(/[0-9a-f-]{36}/g, '');
  expect(text).not.toMatch(/\d{11}|personal_data_read/);
  expect((await read(bureau, 'id maskedPhone')).errors).toBeUndefined();
});

describe('access to the record of reads', () => {
  beforeEach(async () => {
    await read(employer, 'phone');
    await read(contractor(CONTRACTOR.several), 'phone', { id: MOVED });
  });

  it('is granted to the auditor of the places where the worker is or was posted', async () => {
    expect((await subjects(city)).sort()).toEqual([MOVED, WORKER].sort());
    expect((await subjects(office('AUDITOR', LIXIA))).sort()).toEqual([MOVED, WORKER].sort());
    expect(await subjects(office('AUDITOR', SHIZHONG))).toEqual([MOVED]);
    expect(await subjects(office('AUDITOR', ZONE))).toEqual([]);
    expect(await subjects(office('AUDITOR', OTHER_CITY))).toEqual([]);
  });

  it('shows the newest reads first, page by page', async () => {
    const later = [1, 2, 3].map((number) => ({
      ...{ id: `7${idOf('RD', number).slice(1)}`, occurredAt: NOW.toISOString(), requestId: `late ${number}` },
      ...{ actor: String(number), role: 'CONTRACTOR' as const, workerId: WORKER },
      ...{ readBirthDate: false, readPhone: true, readIdentityNumberTail: false, readCertificateNumber: false },
      ...{ readQualificationFile: false, openedSealed: false, caseNumber: null },
    }));
    await insertRows(under.database.manager, PersonalDataReadRow, later);
    const page = 'pageInfo { hasNextPage endCursor } nodes { actor { subject } }';
    const first = await under.ask(city, `{ personalDataReads(first: 2) { ${page} } }`);
    const { nodes, pageInfo } = first.data?.['personalDataReads'] as Connection;
    expect(nodes).toEqual([{ actor: { subject: '3' } }, { actor: { subject: '2' } }]);
    const next = await under.ask(city, `{ personalDataReads(first: 1, after: "${pageInfo.endCursor}") { ${page} } }`);
    expect(next.data?.['personalDataReads']).toMatchObject({ nodes: [{ actor: { subject: '1' } }] });
  });

  it('can be narrowed to a place, within the auditor’s scope', async () => {
    expect(await subjects(city, `division: "${SHIZHONG}", first: 9`)).toEqual([MOVED]);
    expect(await subjects(city, `division: "${STREET.lixiaFirst}", first: 1`)).toHaveLength(1);
    expect(await subjects(office('AUDITOR', SHIZHONG), `division: "${LIXIA}", first: 9`)).toEqual([]);
    expect(await subjects(city, `division: "${OTHER_CITY}", first: 9`)).toEqual([]);
  });

  it.each([bureau, employer, hub(LIXIA, CONTRACTOR.hub), office('CITY_BUREAU', CITY)])(
    'is denied to %j',
    async (caller) => {
      const { errors } = await under.ask(caller, '{ personalDataReads(first: 1) { totalCount } }');
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    },
  );
});
