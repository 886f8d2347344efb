import { randomBytes } from 'node:crypto';
import { type MigrationInterface } from 'typeorm';
import { Sealing } from '../../../shared/runtime/sealing';
import { databaseWith } from '../../../subgraphs/evaluation/database';
import { AddressRectifications1753510000000 } from '../../../subgraphs/evaluation/migrations/1753510000000-address-rectifications';
import { ComplaintVault } from '../../../subgraphs/evaluation/oversight/complaint/complaint-vault';
import { SealOlderComplaints1753540000000 } from '../../../subgraphs/evaluation/migrations/1753540000000-seal-older-complaints';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { CONTRACTOR, STATION, idOf } from '../../support/city/small-city';

const vault = new ComplaintVault(new Sealing(randomBytes(32)));
const shape = databaseWith(({ id, ...words }) => vault.seal(id, words));
const migrations = Object.values(shape.migrations ?? {}) as (new () => MigrationInterface)[];
const FIRST = migrations.indexOf(AddressRectifications1753510000000);
const SEALING = migrations.findIndex((each) => each.prototype instanceof SealOlderComplaints1753540000000);

/** This suite migrates a database in which rectifications have no addressee, and complaints have no due date. */
const older = olderDatabase(shape, AddressRectifications1753510000000);
const rows = (sql: string) => older.database.query<Record<string, unknown>[]>(sql);
const CONTACT = '孙某某 13900001111';

beforeEach(async () => {
  const rectification = (number: number, end: (string | null)[]) =>
    older.database.query(
      `INSERT INTO rectification (id, stationId, contractorId, lotId, rule, demand, openedBy, openedOn, dueOn, status, answer, answeredOn)
       VALUES (?, ?, ?, ?, 'PE-5', '补齐', 'DISTRICT_HUB', '2026-05-01', '2026-06-01', ?, ?, ?)`,
      [idOf('RC', number), STATION.lixiaFirst, CONTRACTOR.lixia, idOf('XT', 1), ...end],
    );
  await rectification(1, ['OPEN', null, null]);
  await rectification(2, ['ANSWERED', '已补', '2026-05-20']);
  await older.database.query(
    `INSERT INTO complaint (id, stationId, receivedOn, text, contact, status, outcome, answeredOn)
     VALUES (?, ?, '2026-05-05', '没有开门', ?, 'ANSWERED', 'UPHELD', '2026-05-09')`,
    [idOf('CP', 1), STATION.lixiaFirst, CONTACT],
  );
  await older.database.query('INSERT INTO complaint_receipt VALUES (?, ?, ?, ?)', [
    ...['0'.repeat(64), idOf('CP', 1), STATION.lixiaFirst, 'ANSWERED'],
  ]);
});

it('addresses older rectifications to their contractors, and keeps their answers as first rounds', async () => {
  await older.migrate();
  const columns = 'id, addressee, contractorId, round, inspectionId, visitId';
  const addressed = {
    addressee: 'CONTRACTOR',
    contractorId: CONTRACTOR.lixia,
    round: 1,
    inspectionId: null,
    visitId: null,
  };
  expect(await rows(`SELECT ${columns} FROM rectification ORDER BY id`)).toEqual([
    { id: idOf('RC', 1), ...addressed },
    { id: idOf('RC', 2), ...addressed },
  ]);
  expect(await rows('SELECT * FROM rectification_round')).toEqual([
    {
      ...{ id: idOf('RC', 2), rectificationId: idOf('RC', 2), round: 1, dueOn: '2026-06-01', answer: '已补' },
      ...{ answeredOn: '2026-05-20', returnedOn: null, returnReason: null },
    },
  ]);
  await older.database.query("UPDATE rectification SET contractorId = NULL, lotId = NULL, addressee = 'STREET'");
});

it('shows the outcome to holders of older receipts, and sets no due date for older complaints', async () => {
  await older.migrate();
  expect(await rows('SELECT receivedOn, outcome, answeredOn, dueOn, publishedAnswer FROM complaint_receipt')).toEqual([
    { receivedOn: '2026-05-05', outcome: 'UPHELD', answeredOn: '2026-05-09', dueOn: null, publishedAnswer: null },
  ]);
});

describe('older complaints', () => {
  const OTHER = 1205;
  beforeEach(() => older.database.query(manyComplaints(OTHER)));

  async function expectSealed(): Promise<void> {
    const kept = await rows('SELECT * FROM complaint ORDER BY id');
    expect(JSON.stringify(kept)).not.toMatch(/没有开门|孙某某|13900001111/);
    const opened = (kept as { id: string; text: string; contact: string }[]).map((row) => [
      vault.textOf(row),
      vault.contactOf(row),
    ]);
    expect(opened).toHaveLength(OTHER + 1);
    expect(opened).toContainEqual(['没有开门', CONTACT]);
    expect(opened.filter(([text, contact]) => text === '没有开门' && contact === null)).toHaveLength(OTHER);
  }

  it('are encrypted by a migration, which needs the key only if there is clear text', async () => {
    await older.migrate();
    await expectSealed();
    await expect(migrateWith(SealOlderComplaints1753540000000, 1)).resolves.toBeUndefined();
  });

  it.each([1, 700, 1206, 1207, 1208])(
    'are encrypted even if the migration was killed at statement %i',
    async (fatal) => {
      for (const Earlier of migrations.slice(FIRST, SEALING)) await migrateWith(Earlier, Infinity);
      await expect(migrateWith(SealOlderComplaints1753540000000, Infinity)).rejects.toThrow('key');
      const Sealing = migrations[SEALING] ?? SealOlderComplaints1753540000000;
      await expect(migrateWith(Sealing, fatal)).rejects.toThrow('killed');
      await migrateWith(Sealing, Infinity);
      await migrateWith(Sealing, Infinity);
      for (const Later of migrations.slice(SEALING + 1)) await migrateWith(Later, Infinity);
      await expectSealed();
    },
  );
});

function manyComplaints(count: number): string {
  const rest = `'${STATION.lixiaFirst}', '2026-05-05', '没有开门', 'RECEIVED'`;
  const values = Array.from({ length: count }, (_, index) => `('${idOf('CQ', index)}', ${rest})`);
  return `INSERT INTO complaint (id, stationId, receivedOn, text, status) VALUES ${values.join(', ')}`;
}

/**
 * Runs a migration, and makes its change number `fatal` fail, as if the process were killed. On SQLite, the earlier
 * changes are then rolled back.
 */
async function migrateWith(Migration: new () => MigrationInterface, fatal: number): Promise<void> {
  const runner = older.database.createQueryRunner();
  const query = runner.query.bind(runner);
  let count = 0;
  runner.query = ((sql: string, values?: unknown[]) => {
    if (/^\s*(?:ALTER|UPDATE|DROP INDEX)/.test(sql) && (count += 1) === fatal) throw new Error('killed');
    return query(sql, values) as Promise<unknown>;
  }) as typeof query;
  const isTransactional = databaseUnderTest().type === 'sqlite' && fatal !== Infinity;
  if (isTransactional) await runner.startTransaction();
  try {
    await new Migration().up(runner);
    if (isTransactional) await runner.commitTransaction();
  } catch (error) {
    if (isTransactional) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

it('adds the district to older hotline complaints, and makes duplicate hotline numbers distinct', async () => {
  for (const Earlier of migrations.slice(FIRST, SEALING + 2)) await migrateWith(Earlier, Infinity);
  await older.insert('place', {
    ...{ stationId: STATION.lixiaFirst, divisionCode: '370102001', districtCode: '370102', status: 'OPERATING' },
  });
  await older.database.query(manyComplaints(4));
  await older.database.query("UPDATE complaint SET hotlineNumberIn = 'JN20260505000000000000000000001' WHERE id <> ?", [
    idOf('CP', 1),
  ]);
  for (const Later of migrations.slice(SEALING + 2)) await migrateWith(Later, Infinity);
  const found = await rows(
    'SELECT DISTINCT hotlineDistrict, hotlineNumberIn FROM complaint WHERE hotlineNumberIn IS NOT NULL',
  );
  expect(found).toHaveLength(4);
  expect(new Set(found.map(({ hotlineDistrict }) => hotlineDistrict))).toEqual(new Set(['370102']));
});
