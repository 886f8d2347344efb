import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSource, type MigrationInterface } from 'typeorm';
import { openDatabase } from '../../../shared/store/open-database';
import { databaseWith } from '../../../subgraphs/personnel/database';
import { PersonalDataVault } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { WorkerRow } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { rowReader } from '../../../shared/store/sql/read-row';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, idOf } from '../../support/city/small-city';

/** This suite migrates a database of the first version, which stored names, birth dates and phones in clear text. */
const KEY = randomBytes(32);
const vault = new PersonalDataVault({ encryption: KEY, hash: randomBytes(32) });
const shape = databaseWith((row) => vault.sealOlder(row));
const migrations = Object.values(shape.migrations ?? {}) as (new () => MigrationInterface)[];
const FIRST_NEW = 5;
const PEOPLE = Array.from({ length: 1203 }, (_, index) => ({
  id: idOf('WK', index),
  name: `欧阳某某${index}`,
  birthDate: `19${60 + (index % 40)}-03-1${index % 10}`,
  phone: `1${String(8_000_000_000 + index * 7919)}`,
  identityNumber: `99000019900617${String(index).padStart(4, '0')}`,
}));
type Person = (typeof PEOPLE)[number];

function firstForm(number: string, id: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const key = createHash('sha256').update('identity-number-key:').update(KEY).digest('base64url').slice(0, 8);
  return ['1', key, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

async function insertPeople(database: DataSource): Promise<void> {
  const columns = 'id, contractorId, name, birthDate, phone, identityCipher, identityHash, education, major, majorKind';
  for (let start = 0; start < PEOPLE.length; start += 200) {
    const rows = PEOPLE.slice(start, start + 200);
    const values = rows.flatMap((each) => [
      ...[each.id, CONTRACTOR.lixia, each.name, each.birthDate, each.phone],
      ...[firstForm(each.identityNumber, each.id), vault.hashOf(each.identityNumber), 'BACHELOR', '心理学', 'OTHER'],
    ]);
    const places = rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)').join(', ');
    await database.query(`INSERT INTO worker (${columns}, qualified, version) VALUES ${places}`, values);
  }
  await database.query('INSERT INTO idempotency_key (keyHash, inputHash, subjects, createdAt) VALUES (?, ?, ?, ?)', [
    ...['k'.repeat(64), 'h'.repeat(64), JSON.stringify([PEOPLE[0]?.id]), '2026-06-01T00:00:00.000Z'],
  ]);
}

async function rowsOf(database: DataSource): Promise<WorkerRow[]> {
  const reader = rowReader(database, WorkerRow);
  const sql = `SELECT ${reader.selectList('t')} FROM worker t ORDER BY id`;
  return (await database.query<Record<string, unknown>[]>(sql)).map((each) => reader.toRow(each));
}

function personOf(row: WorkerRow): Person {
  const of = (field: 'name' | 'birthDate' | 'phone' | 'identityNumber') => vault.opened(row, field);
  const { id } = row;
  return { id, name: of('name'), birthDate: of('birthDate'), phone: of('phone'), identityNumber: of('identityNumber') };
}

const clearTexts = PEOPLE.flatMap(({ name, phone }) => [name, phone]);

describe('the database', () => {
  const [from] = migrations.slice(FIRST_NEW);
  if (from === undefined) throw new Error('The migrations must be there.');
  const older = olderDatabase(shape, from);
  beforeEach(() => insertPeople(older.database));

  async function expectSealed(): Promise<void> {
    const rows = await rowsOf(older.database);
    expect(rows.map(personOf)).toEqual(PEOPLE);
    expect(rows.every(({ identityCipher }) => identityCipher.startsWith('2.'))).toBe(true);
    for (const table of ['worker', 'idempotency_key']) {
      const text = JSON.stringify(await older.database.query(`SELECT * FROM ${table}`));
      expect(clearTexts.filter((each) => text.includes(each))).toEqual([]);
      expect(text).not.toContain('h'.repeat(64));
    }
  }

  it('has all personal data encrypted, and each value can be decrypted only in its own row and column', async () => {
    await older.migrate();
    await expectSealed();
    const [one, other] = await rowsOf(older.database);
    if (one === undefined || other === undefined) throw new Error('The workers must be there.');
    expect(() => vault.opened({ ...one, nameCipher: other.nameCipher }, 'name')).toThrow();
    expect(() => vault.opened({ ...one, nameCipher: one.phoneCipher }, 'name')).toThrow();
  });

  it.each([1, 5, 700, 1207, 1209, 1211])(
    'is migrated completely even if the migration was killed at statement %i',
    async (fatal) => {
      const [added, sealing] = migrations.slice(FIRST_NEW);
      if (added === undefined || sealing === undefined) throw new Error('The migrations must be there.');
      const dying = older.database.createQueryRunner();
      await new added().up(dying);
      const query = dying.query.bind(dying);
      let count = 0;
      const isTransactional = databaseUnderTest().type === 'sqlite';
      dying.query = ((sql: string, values?: unknown[]) => {
        if (/^\s*(?:ALTER|UPDATE|CREATE INDEX)/.test(sql) && (count += 1) === fatal) throw new Error('killed');
        return query(sql, values) as Promise<unknown>;
      }) as typeof query;
      if (isTransactional) await dying.startTransaction();
      await expect(new sealing().up(dying)).rejects.toThrow('killed');
      if (isTransactional) await dying.rollbackTransaction();
      dying.query = query;
      await new sealing().up(dying);
      await new sealing().up(dying);
      for (const Later of migrations.slice(FIRST_NEW + 2)) await new Later().up(dying);
      await dying.release();
      await expectSealed();
    },
  );
});

it('leaves no clear text in the database files', async () => {
  if (databaseUnderTest().type !== 'sqlite') return;
  const folder = mkdtempSync(join(tmpdir(), 'hub-sealed-'));
  const file = join(folder, 'personnel.sqlite');
  const readable = () =>
    readdirSync(folder).flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return clearTexts.filter((each) => bytes.includes(each));
    });
  try {
    const before = await openDatabase(
      { type: 'sqlite', file },
      { ...shape, migrations: migrations.slice(0, FIRST_NEW) },
    );
    await before.runMigrations();
    await insertPeople(before);
    await before.query("UPDATE worker SET phone = '10000000000' WHERE id = ?", [PEOPLE[7]?.id]);
    await before.query('DELETE FROM worker WHERE id = ?', [PEOPLE[8]?.id]);
    await before.destroy();
    expect(readable()).not.toEqual([]);
    const after = await openDatabase({ type: 'sqlite', file }, shape);
    await after.runMigrations();
    expect(readable()).toEqual([]);
    await after.destroy();
    expect(readable()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
