import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { eraseContents } from '../../../gateway/files/attachments/erase-contents';
import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { openAttachments } from '../../../shared/attachments/open-store';
import { runDailyJob } from '../../../shared/process/jobs/daily-jobs';
import { type Caller } from '../../../shared/access/caller';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { personnel } from '../../../subgraphs/personnel/schema';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STREET, idOf } from '../../support/city/small-city';
import { SCORED, writingCity } from '../../support/city/writing-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { pdfOf, sha256Of } from '../../support/drivers/peers/attached-files';
import { persons } from '../../support/drivers/writes/sheet-imports';
import { restore, snapshotOf } from '../../support/oracle/table-snapshots';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';

/**
 * A worker of the contractor that stopped serving Lixia's first street on 31 December 2024. The evaluation of the
 * project year that ended on this day is scored but not signed.
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
  it('lets offices read the worker until the evaluation of the project year is signed', async () => {
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

  it('records that offices have access until 12 months after its end', async () => {
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

  it('the person is sealed: no office and no employer can read them', async () => {
    expect(await readers()).toBe(0);
    expect(await reads(employer)).toBe(false);
    expect(await sql('SELECT id, sealedOn FROM worker WHERE sealedOn IS NOT NULL')).toEqual([
      { id: LEFT, sealedOn: '2026-06-17' },
    ]);
    const before = await sql('SELECT COUNT(*) AS n FROM event');
    await nextDay();
    expect(await sql('SELECT COUNT(*) AS n FROM event')).toEqual(before);
  });

  it('an auditor of a place where the person was posted opens their data by case number, and this read is recorded', async () => {
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

  it('allows the employer to register the person again, which unseals the row of this employer', async () => {
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

describe('a person whose archive period has passed', () => {
  /** The content of a file that only the anonymised worker has. */
  const OWN = pdfOf(2000);
  /** The content of a file that a second worker also has. The second worker is not anonymised. */
  const SHARED = pdfOf(3000);
  const file = (id: string, workerId: string, sha256: string) =>
    sql(
      `INSERT INTO qualification_file (id, workerId, ordinal, name, kind, mediaType, bytes, sha256)
       VALUES (?, ?, 1, '资格证明1', 'OTHER', 'application/pdf', 1, ?)`,
      [id, workerId, sha256],
    );
  let store: AttachmentStore;
  const put = async (content: Buffer) => {
    const { spool } = await openAttachments({ folder: hub.folder, s3: null }, () => new Date());
    await store.put(await spool.take(Readable.from([content]), 10_000));
  };
  const kept = async () => [await store.has(sha256Of(OWN)), await store.has(sha256Of(SHARED))];
  /** Runs the gateway's job that erases unused contents of files, as if the given number of hours had passed. */
  const erase = (hours: number) =>
    eraseContents({ transport: hub.transport, store, clock: () => new Date(Date.now() + hours * 3_600_000) });

  beforeEach(async () => {
    await start('2026-06-17');
    const past = "startsOn = '2008-01-01', endsOn = '2011-06-16', endReason = '因病'";
    await sql(`UPDATE posting SET ${past} WHERE workerId = ?`, [LEFT]);
    await file('F1', LEFT, sha256Of(OWN));
    await file('F2', LEFT, sha256Of(SHARED));
    await file('F3', idOf('WK', 12), sha256Of(SHARED));
    const key = "('k', 'h', ?, '2026-06-16T00:00:00.000Z')";
    await sql(`INSERT INTO idempotency_key (keyHash, inputHash, subjects, createdAt) VALUES ${key}`, [
      JSON.stringify(['A', LEFT]),
    ]);
    store = (await openAttachments({ folder: hub.folder, s3: null }, () => new Date())).store;
    await put(OWN);
    await put(SHARED);
  });

  async function expectAnonymous(): Promise<void> {
    const [row] = await sql('SELECT * FROM worker WHERE id = ?', [LEFT]);
    expect(row).toMatchObject({ nameCipher: '', phoneCipher: '', identityCipher: '', nameHash: '', major: '' });
    expect(row).toMatchObject({ anonymisedOn: '2026-06-17', identityHash: LEFT });
    for (const table of ['certificate', 'leave'])
      expect(await sql(`SELECT * FROM \`${table}\` WHERE workerId = ?`, [LEFT])).toEqual([]);
    expect(await sql('SELECT name, sha256 FROM qualification_file WHERE workerId = ? ORDER BY id', [LEFT])).toEqual([
      { name: '已匿名处理', sha256: sha256Of(OWN) },
      { name: '已匿名处理', sha256: sha256Of(SHARED) },
    ]);
    expect(await sql('SELECT endReason FROM posting WHERE workerId = ?', [LEFT])).toEqual([{ endReason: null }]);
    expect(await sql('SELECT * FROM idempotency_key')).toEqual([]);
  }

  it('is anonymised, with certificates, leaves, file names and idempotency keys', async () => {
    await nextDay();
    await expectAnonymous();
    expect((await open(auditor)).body.data?.['openSealedWorker']).toBeNull();
  });

  const FILE = { ordinal: 1, name: '文件', kind: 'OTHER', mediaType: 'application/pdf', bytes: 1 };
  it.each([
    ['a report', 'evaluation', 'attachment', { ownerKind: 'SUBMISSION', ownerId: 'S1' }],
    [
      'a contract',
      'finance',
      'contract_attachment',
      { contractId: 'C1', version: 1, districtCode: '370102', contractorId: 'K1' },
    ],
    [
      'an account',
      'finance',
      'payment_account_letter',
      { accountId: 'A1', districtCode: '370102', contractorId: 'K1' },
    ],
    ['a plaque', 'stations', 'station_attachment', { stationId: 'S1', part: 'OUTDOOR', version: 2 }],
  ] as const)('keeps a content that a file of %s also has', async (_, subgraph, table, owner) => {
    await nextDay();
    const row = { id: 'F9', ...FILE, ...owner, sha256: sha256Of(OWN) };
    const places = Object.keys(row).map(() => '?');
    const insert = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`;
    await hub.databases[subgraph]?.query(insert, Object.values(row));
    await erase(48);
    expect(await kept()).toEqual([true, true]);
  });

  it('has the contents of their files erased, except a file that another worker has too', async () => {
    await erase(48);
    expect(await kept()).toEqual([true, true]);
    await nextDay();
    // The contents remain for a day, because a person who has just uploaded the same file may still attach it.
    await erase(24);
    expect(await kept()).toEqual([true, true]);
    await erase(48);
    await erase(48);
    expect(await kept()).toEqual([false, true]);
  });

  it('is anonymised again, and the contents are erased again, after a restore', async () => {
    const { personnel: database } = hub.databases;
    if (database === undefined) throw new Error('There is no personnel subgraph.');
    const backup = await snapshotOf({ personnel: database });
    await nextDay();
    await erase(48);
    await restore({ personnel: database }, backup);
    await put(OWN);
    expect(await sql('SELECT anonymisedOn FROM worker WHERE id = ?', [LEFT])).toEqual([{ anonymisedOn: null }]);
    await nextDay();
    await erase(48);
    await expectAnonymous();
    expect(await kept()).toEqual([false, true]);
  });
});

it('seals a worker even if 201 other workers cannot be sealed yet because their employer is unknown', async () => {
  await start('2026-06-17');
  await sql("UPDATE posting SET startsOn = '2022-01-01', endsOn = '2023-06-16' WHERE workerId = ?", [LEFT]);
  const columns = 'identityCipher, education, major, majorKind, qualified, verifiedQualified, version';
  for (let number = 0; number < 201; number += 1) {
    const id = `00000000000000000000000${String(number).padStart(3, '0')}`;
    await sql(
      `INSERT INTO worker (id, contractorId, identityHash, ${columns})
       SELECT ?, 'unknown', ?, ${columns} FROM worker WHERE id = ?`,
      [id, id, LEFT],
    );
  }
  await nextDay();
  expect(await sql('SELECT id FROM worker WHERE sealedOn IS NOT NULL')).toEqual([{ id: LEFT }]);
});

it.each([
  ['SOCIAL_WORK', false, true],
  ['OTHER', false, false],
  ['OTHER', true, true],
])(
  'counts a returning worker with the major %s and a certificate (%s) as qualified: %s',
  async (majorKind, held, counts) => {
    await start('2026-06-17');
    await sql("UPDATE posting SET startsOn = '2022-01-01', endsOn = '2023-06-16' WHERE workerId = ?", [LEFT]);
    await sql('DELETE FROM certificate WHERE workerId = ?', [LEFT]);
    if (held) {
      const columns = '(id, workerId, level, number, obtainedOn)';
      await sql(`INSERT INTO certificate ${columns} VALUES ('C1', ?, 'ASSISTANT', '证-1', '2020-01-01')`, [LEFT]);
    }
    await sql('UPDATE worker SET qualified = 1 WHERE id = ?', [LEFT]);
    await nextDay();
    const [row] = await sql('SELECT * FROM worker WHERE id = ?', [LEFT]);
    const person = TEST_VAULT.openPerson(row as Parameters<typeof TEST_VAULT.openPerson>[0]);
    const register = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id qualified } }';
    const input = { ...person, education: 'MASTER', major: '某专业', majorKind };
    const { body } = await hub.ask(employer, register, { input });
    expect(body.data?.['registerWorker']).toEqual({ id: LEFT, qualified: counts });
  },
);

it('stores nothing of an imported sheet in clear text, even if the sheet is refused', async () => {
  await start('2026-06-17');
  const rows = persons(3);
  const send = (sheet: unknown[], idempotencyKey: string) =>
    hub.ask(employer, 'mutation ($input: ImportWorkersInput!) { importWorkers(input: $input) { imported } }', {
      input: { rows: sheet, idempotencyKey },
    });
  const refused = rows.map((row) => ({ ...row, phone: '12345' }));
  expect((await send(refused, 'one')).body.data?.['importWorkers']).toEqual({ imported: 0 });
  expect((await send(rows, 'two')).body.data?.['importWorkers']).toEqual({ imported: 3 });
  const stored = JSON.stringify([...(await snapshotOf(hub.databases))]) + hub.logged.join('\n');
  for (const { name, phone, identityNumber } of rows)
    for (const text of [name, phone, identityNumber]) expect(stored).not.toContain(text);
  expect(readdirSync(hub.folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())).toEqual([]);
});
