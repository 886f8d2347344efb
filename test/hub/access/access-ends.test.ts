import { runDailyJob } from '../../../shared/process/daily-jobs';
import { type Caller } from '../../../shared/access/caller';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { personnel } from '../../../subgraphs/personnel/schema';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STREET, idOf } from '../../support/city/small-city';
import { SCORED, writingCity } from '../../support/city/writing-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';

/**
 * The worker of the contractor that left Lixia's first street on 31 December 2024. The evaluation of that project year is
 * scored and not signed.
 */
const LEFT = idOf('WK', 90);
const employer = contractor(CONTRACTOR.left);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const auditor = office('AUDITOR', LIXIA);
const offices = [bureau, street, hubOf(LIXIA, CONTRACTOR.hub), office('CITY_BUREAU', CITY), auditor];

let hub: GatewayUnderTest;
const start = async (day: string) => {
  hub = await gatewayUnderTest(writingCity, new Date(`${day}T02:00:00.000Z`));
};
afterEach(() => hub.close());

async function reads(caller: Caller): Promise<boolean> {
  const query = `{ worker(id: "${LEFT}") { id name certificates { id } } }`;
  const { body } = await hub.ask(caller, query);
  expect(body.errors).toBeUndefined();
  return body.data?.['worker'] !== null;
}
const readers = async () => (await Promise.all(offices.map(reads))).filter(Boolean).length;

const sql = (text: string, parameters: unknown[] = []) =>
  hub.databases['personnel']?.query<Record<string, unknown>[]>(text, parameters) ?? Promise.resolve([]);

async function nextDay(): Promise<void> {
  const database = hub.databases['personnel'];
  if (database === undefined) throw new Error('There is no personnel subgraph.');
  const subgraph = personnel(TEST_VAULT);
  const clock = () => new Date('2026-06-17T03:00:00.000Z');
  await runDailyJob({ subgraph, database, clock, log: SILENT_LOG, afterWrite: () => Promise.resolve() });
}

const OPEN =
  'query ($id: ID!, $number: String!) { openSealedWorker(id: $id, caseNumber: $number) { name birthDate phone identityNumberTail sealedOn } }';
const open = (caller: Caller, number = '济监〔2028〕7号') => hub.ask(caller, OPEN, { id: LEFT, number });

describe('an ended posting', () => {
  it('lets offices read the worker until the evaluation of that project year is signed', async () => {
    await start('2025-03-03');
    expect(await readers()).toBe(offices.length);
    const ACCEPT = 'mutation ($id: ID!) { acceptEvaluation(evaluationId: $id) { acceptedOn } }';
    expect((await hub.ask(employer, ACCEPT, { id: SCORED })).body.errors).toBeUndefined();
    for (const caller of [bureau, street]) {
      const { body } = await hub.ask(caller, 'mutation ($id: ID!) { signEvaluation(id: $id) { status } }', {
        id: SCORED,
      });
      expect(body.errors).toBeUndefined();
      if (caller === bureau) expect(await readers()).toBe(offices.length);
    }
    expect(await readers()).toBe(0);
    expect(await reads(employer)).toBe(true);
    const again = 'mutation ($id: ID!, $reason: String!) { supersedeEvaluation(id: $id, reason: $reason) { status } }';
    const { body } = await hub.ask(bureau, again, { id: SCORED, reason: '计分有误' });
    expect(body.errors).toBeUndefined();
    expect(await readers()).toBe(offices.length);
  });

  it.each([
    ['2025-12-31', offices.length],
    ['2026-01-01', 0],
  ])('gives access for 12 months at most: on %s to %i offices', async (day, count) => {
    await start(day);
    expect(await readers()).toBe(count);
    expect(await reads(employer)).toBe(true);
  });

  it('that ends now gives access until then too', async () => {
    await start('2026-06-17');
    const workerId = idOf('WK', 12);
    const end = 'mutation ($id: ID!, $on: Date!) { endPosting(workerId: $id, endsOn: $on) { id } }';
    const ended = await hub.ask(contractor(CONTRACTOR.lixia), end, { id: workerId, on: '2026-06-16' });
    expect(ended.body.errors).toBeUndefined();
    const { body } = await hub.ask(bureau, `{ worker(id: "${workerId}") { name posting { startsOn } } }`);
    expect(body.data?.['worker']).toMatchObject({ posting: null });
    expect(await sql('SELECT * FROM posting_access WHERE postingId = ?', [idOf('PS', 12)])).toMatchObject([
      { until: '2027-06-16' },
    ]);
  });
});

describe('three years after the last posting', () => {
  beforeEach(async () => {
    await start('2026-06-17');
    await sql("UPDATE posting SET startsOn = '2022-01-01', endsOn = '2023-06-16' WHERE workerId = ?", [LEFT]);
    await nextDay();
  });

  it('the person is sealed: no office and no employer reads them', async () => {
    expect(await readers()).toBe(0);
    expect(await reads(employer)).toBe(false);
    expect(await sql('SELECT id, sealedOn FROM worker WHERE sealedOn IS NOT NULL')).toEqual([
      { id: LEFT, sealedOn: '2026-06-17' },
    ]);
    const before = await sql('SELECT COUNT(*) AS n FROM event');
    await nextDay();
    expect(await sql('SELECT COUNT(*) AS n FROM event')).toEqual(before);
  });

  it('an auditor of a place where they were posted opens them by case number, on record', async () => {
    const { body } = await open(auditor);
    expect(body.errors).toBeUndefined();
    expect(body.data?.['openSealedWorker']).toMatchObject({ sealedOn: '2026-06-17' });
    expect((await open(office('AUDITOR', SHIZHONG))).body.data?.['openSealedWorker']).toBeNull();
    for (const caller of [bureau, street, employer])
      expect((await open(caller)).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await open(auditor, ' ')).body.errors?.[0]?.extensions).toMatchObject({ field: 'caseNumber' });
    const list = '{ personalDataReads(first: 5) { nodes { subject { id } fields caseNumber } } }';
    const { body: record } = await hub.ask(auditor, list);
    expect(record.data?.['personalDataReads']).toEqual({
      nodes: [{ subject: { id: LEFT }, fields: ['SealedWorker'], caseNumber: '济监〔2028〕7号' }],
    });
  });

  it('the employer may register them again, which opens their own row', async () => {
    const [row] = await sql('SELECT * FROM worker WHERE id = ?', [LEFT]);
    const person = TEST_VAULT.openPerson(row as Parameters<typeof TEST_VAULT.openPerson>[0]);
    const schooling = { education: 'MASTER', major: '社会工作', majorKind: 'SOCIAL_WORK' };
    const register = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id education } }';
    const { body } = await hub.ask(employer, register, { input: { ...person, ...schooling } });
    expect(body.errors).toBeUndefined();
    expect(body.data?.['registerWorker']).toEqual({ id: LEFT, education: 'MASTER' });
    await nextDay();
    expect(await reads(employer)).toBe(true);
    expect(await readers()).toBe(0);
  });
});

it('anonymises a person when the archive period has passed, with files, certificates, leaves and keys of calls', async () => {
  await start('2026-06-17');
  await sql(
    "UPDATE posting SET startsOn = '2008-01-01', endsOn = '2011-06-16', endReason = '因病' WHERE workerId = ?",
    [LEFT],
  );
  await sql(
    "INSERT INTO qualification_file (id, workerId, ordinal, name, kind, mediaType, bytes, sha256) VALUES ('F1', ?, 1, 'a', 'OTHER', 'application/pdf', 1, 'x')",
    [LEFT],
  );
  await sql(
    "INSERT INTO idempotency_key (keyHash, inputHash, subjects, createdAt) VALUES ('k', 'h', ?, '2026-06-16T00:00:00.000Z')",
    [JSON.stringify([LEFT])],
  );
  await nextDay();
  const [row] = await sql('SELECT * FROM worker WHERE id = ?', [LEFT]);
  expect(row).toMatchObject({ nameCipher: '', phoneCipher: '', identityCipher: '', nameHash: '', major: '' });
  expect(row).toMatchObject({ anonymisedOn: '2026-06-17', identityHash: LEFT });
  for (const table of ['certificate', 'qualification_file', 'leave'])
    expect(await sql(`SELECT * FROM \`${table}\` WHERE workerId = ?`, [LEFT])).toEqual([]);
  expect(await sql('SELECT endReason FROM posting WHERE workerId = ?', [LEFT])).toEqual([{ endReason: null }]);
  expect(await sql('SELECT * FROM idempotency_key')).toEqual([]);
  expect((await open(auditor)).body.data?.['openSealedWorker']).toBeNull();
});
