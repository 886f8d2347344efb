import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MigrationInterface } from 'typeorm';
import { Sealing } from '../../../shared/runtime/sealing';
import { openDatabase } from '../../../shared/store/open-database';
import { database as keyless, databaseWith } from '../../../subgraphs/finance/database';
import { fillDemoWith } from '../../../subgraphs/finance/demo/demo';
import { AddPaymentAccounts1753100000000 } from '../../../subgraphs/finance/migrations/1753100000000-add-payment-accounts';
import { PurgeAccountNumbers1753620000000 } from '../../../subgraphs/finance/migrations/1753620000000-purge-account-numbers';
import { AccountVault } from '../../../subgraphs/finance/payment/payment-account/account-vault';
import { type PaymentAccountRow } from '../../../subgraphs/finance/payment/payment-account/payment-account.row';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { CONTRACTOR, LIXIA, NOW, STATION, idOf, nameOf, smallCity } from '../../support/city/small-city';

/** This suite migrates a database of a version in which accounts belonged to contractors and were not encrypted. */
const vault = new AccountVault(new Sealing(randomBytes(32)));
const shape = databaseWith((older) => vault.seal(older.id, older));
const migrations = Object.values(shape.migrations ?? {}) as (new () => MigrationInterface)[];
const older = olderDatabase(shape, AddPaymentAccounts1753100000000);
const { insert, migrate } = older;
const ACCOUNT = '6222000000000001';
const HOLDER = nameOf(CONTRACTOR.lixia);

const rows = (sql: string) => older.database.query<Record<string, unknown>[]>(sql);
const accounts = () => older.database.query<PaymentAccountRow[]>('SELECT * FROM payment_account ORDER BY contractId');

function contractor(id: string, bankAccount: string): Promise<void> {
  return insert('contractor', {
    ...{ id, name: nameOf(id), creditCode: `5299000000000${id.slice(-4)}X`, kind: 'ENTERPRISE', treasuryFunded: 0 },
    ...{ divisionCode: LIXIA, districtCode: LIXIA, bankAccount },
  });
}

async function contract(number: number, contractorId: string, endsOn: string): Promise<void> {
  const term = { signedOn: '2020-12-20', startsOn: '2021-01-01', endsOn };
  const own = { id: idOf('CN', number), noticeId: idOf('NT', number), districtCode: LIXIA, contractorId };
  await insert('service_contract', { ...own, kind: 'STATION', ...term, clauses: '{}', version: 1 });
}

function instalment(number: number, status: string): Promise<void> {
  const of = { contractId: idOf('CN', number), contractorId: CONTRACTOR.lixia, districtCode: LIXIA };
  return insert('instalment', {
    ...{ ...of, id: idOf('NS', number), lotId: idOf('XT', number), stationId: STATION.lixiaFirst, yearOrdinal: 1 },
    ...{ kind: 'FINAL', milestone: 'ACCEPTANCE', amountFen: 100, dueOn: '2022-02-01', status },
  });
}

async function insertRows(): Promise<void> {
  await contractor(CONTRACTOR.lixia, ACCOUNT);
  await contractor(CONTRACTOR.none, '');
  await contract(1, CONTRACTOR.lixia, '2999-12-31');
  await contract(2, CONTRACTOR.lixia, '2022-12-31');
  await instalment(2, 'PAID');
  await contract(3, CONTRACTOR.lixia, '2022-12-31');
  await instalment(3, 'DUE');
  await contract(4, CONTRACTOR.none, '2999-12-31');
}

beforeEach(insertRows);

it('moves known accounts to the contracts that are in force or not fully paid', async () => {
  await migrate();
  const moved = await accounts();
  expect(moved.map(({ contractId }) => contractId)).toEqual([idOf('CN', 1), idOf('CN', 3)]);
  for (const account of moved) {
    expect(vault.open(account)).toEqual({ holder: HOLDER, accountNumber: ACCOUNT });
    expect(account).toMatchObject({
      ...{ districtCode: LIXIA, contractorId: CONTRACTOR.lixia, bankName: null, status: 'IN_FORCE' },
      ...{ version: 1, enteredBy: null, confirmedBy: null },
    });
  }
  expect(await rows('SELECT DISTINCT bankAccount, version FROM contractor')).toEqual([{ bankAccount: '', version: 1 }]);
});

it('can decrypt each value only in its own row and column', async () => {
  await migrate();
  const [one, other] = await accounts();
  if (one === undefined || other === undefined) throw new Error('The accounts must be there.');
  expect(() => vault.open({ ...one, numberCipher: other.numberCipher })).toThrow();
  expect(() => vault.open({ ...one, numberCipher: one.holderCipher })).toThrow();
});

it('clears only the hashes of inputs that contained an account', async () => {
  const subjects = [[CONTRACTOR.lixia], [idOf('CN', 1)], [idOf('NS', 2)]];
  for (const [index, ids] of subjects.entries()) {
    const key = { keyHash: String(index), inputHash: 'h', createdAt: '2026-06-01T00:00:00.000Z' };
    await insert('idempotency_key', { ...key, subjects: JSON.stringify(ids) });
  }
  await migrate();
  const kept = await rows('SELECT inputHash FROM idempotency_key ORDER BY keyHash');
  expect(kept.map(({ inputHash }) => inputHash)).toEqual(['', '', 'h']);
});

it.each([1, 2, 3, 4, 5, 6, 7])('can be repeated after it was killed at statement %i', async (fatal) => {
  const at = migrations.indexOf(PurgeAccountNumbers1753620000000) - 1;
  const from = migrations.indexOf(AddPaymentAccounts1753100000000);
  const runner = older.database.createQueryRunner();
  for (const Each of migrations.slice(from, at)) await new Each().up(runner);
  const [Sealed, ...later] = migrations.slice(at);
  if (Sealed === undefined) throw new Error('The migration must be there.');
  const query = runner.query.bind(runner);
  let count = 0;
  runner.query = ((sql: string, values?: unknown[]) => {
    if (/^\s*(?:ALTER|UPDATE)/.test(sql) && (count += 1) === fatal) throw new Error('killed');
    return query(sql, values) as Promise<unknown>;
  }) as typeof runner.query;
  await expect(new Sealed().up(runner)).rejects.toThrow('killed');
  runner.query = query;
  for (const Each of [Sealed, Sealed, ...later]) await new Each().up(runner);
  await runner.release();
  expect((await accounts()).map((each) => vault.open(each).accountNumber)).toEqual([ACCOUNT, ACCOUNT]);
});

it('needs the keys only if an account is stored in clear text', async () => {
  const without = Object.values(keyless.migrations ?? {}) as typeof migrations;
  const runner = older.database.createQueryRunner();
  const from = without.indexOf(AddPaymentAccounts1753100000000);
  const up = async () => {
    for (const Each of without.slice(from)) await new Each().up(runner);
  };
  await expect(up()).rejects.toThrow('with a process that holds the keys');
  await runner.query('DELETE FROM payment_account');
  await runner.query('DELETE FROM service_contract');
  await up();
  await runner.release();
});

it('can be repeated after its first migration has already run', async () => {
  const runner = older.database.createQueryRunner();
  await new AddPaymentAccounts1753100000000().up(runner);
  await runner.release();
  await migrate();
  expect(await rows('SELECT id FROM payment_account')).toHaveLength(2);
});

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-accounts-'));
  const readable = (numbers: readonly string[]) =>
    readdirSync(folder).flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return numbers.filter((each) => bytes.includes(each));
    });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('contain no account number of an older database in clear text', async () => {
    if (databaseUnderTest().type !== 'sqlite') return;
    const at = { type: 'sqlite', file: join(folder, 'older.sqlite') } as const;
    const from = migrations.indexOf(AddPaymentAccounts1753100000000);
    const before = await openDatabase(at, { ...shape, migrations: migrations.slice(0, from) });
    await before.runMigrations();
    const { database } = older;
    older.database = before;
    await insertRows();
    older.database = database;
    await before.destroy();
    expect(readable([ACCOUNT])).not.toEqual([]);
    const after = await openDatabase(at, shape);
    await after.runMigrations();
    expect(readable([ACCOUNT])).toEqual([]);
    await after.destroy();
    expect(readable([ACCOUNT])).toEqual([]);
  });

  it('contain no account number of a filled database in clear text', async () => {
    if (databaseUnderTest().type !== 'sqlite') return;
    const contracts = smallCity().flatMap((batch) => (batch.kind === 'DISTRICT' ? batch.contracts : []));
    const numbers = contracts.flatMap(({ paymentAccount }) => paymentAccount?.accountNumber ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    const filled = await openDatabase({ type: 'sqlite', file: join(folder, 'filled.sqlite') }, shape);
    await filled.runMigrations();
    await fillDemoWith(vault)(filled.manager, smallCity(), NOW);
    const stored = await filled.query<PaymentAccountRow[]>('SELECT * FROM payment_account');
    const opened = stored.map((each) => vault.open(each).accountNumber);
    expect(opened.toSorted()).toEqual(numbers.toSorted());
    expect(readable(numbers)).toEqual([]);
    await filled.destroy();
    expect(readable(numbers)).toEqual([]);
  });
});
