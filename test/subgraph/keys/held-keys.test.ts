import { randomBytes } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type FillDemo } from '../../../shared/demo/facts/batch';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { KeyRing } from '../../../shared/runtime/key-ring/key-ring';
import { Sealing } from '../../../shared/runtime/sealing';
import { assertKeys, dependsOn, recordKeys } from '../../../shared/store/keys/check-keys';
import { readKeyRecords } from '../../../shared/store/keys/key-records';
import { migrateHeld } from '../../../shared/store/keys/migrate-held';
import { countStale, renewRows } from '../../../shared/store/keys/renew-rows';
import { type KeyUse } from '../../../shared/store/keys/data-key';
import { type DatabaseShape } from '../../../shared/store/open-database';
import { databaseFor as evaluationFor } from '../../../subgraphs/evaluation/schema';
import { fillDemoWith as fillEvaluation } from '../../../subgraphs/evaluation/demo/demo';
import { ComplaintVault } from '../../../subgraphs/evaluation/oversight/complaint/complaint-vault';
import { databaseFor as financeFor } from '../../../subgraphs/finance/schema';
import { fillDemoWith as fillFinance } from '../../../subgraphs/finance/demo/demo';
import { AccountVault } from '../../../subgraphs/finance/payment/payment-account/account-vault';
import { databaseFor as personnelFor } from '../../../subgraphs/personnel/schema';
import { fillDemoWith as fillPersonnel } from '../../../subgraphs/personnel/demo/demo';
import { PersonalDataVault } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { NOW } from '../../support/city/small-city';
import { writingCity } from '../../support/city/writing-city';
import { databaseUnderTest, openTestDatabase } from '../../support/drivers/subgraph/test-database';

/**
 * The database definition of a process that holds certain keys. `fill` fills the database with data that are encrypted
 * with these keys.
 */
type Held = { shape: DatabaseShape; fill: FillDemo };
type Holding = { name: SubgraphName; table: string; keyName: string; held: (...keys: Buffers) => Held };
type Buffers = readonly [Buffer, ...Buffer[]];

const HASH = randomBytes(32);
const personnel = (vault: PersonalDataVault): Held => ({ shape: personnelFor(vault), fill: fillPersonnel(vault) });
const accounts = (...keys: Buffers): Held => {
  const vault = new AccountVault(new Sealing(KeyRing.of(...keys)));
  return { shape: financeFor(vault), fill: fillFinance(vault) };
};
const complaints = (...keys: Buffers): Held => {
  const vault = new ComplaintVault(new Sealing(KeyRing.of(...keys)));
  return { shape: evaluationFor(vault), fill: fillEvaluation(vault) };
};
const ENCRYPTION = randomBytes(32);

const HOLDINGS: Holding[] = [
  {
    ...{ name: 'personnel', table: 'worker', keyName: 'identity-encryption' },
    held: (...keys) => personnel(new PersonalDataVault({ encryption: KeyRing.of(...keys), hash: HASH })),
  },
  {
    ...{ name: 'personnel', table: 'worker', keyName: 'identity-hash' },
    held: (...keys) => personnel(new PersonalDataVault({ encryption: ENCRYPTION, hash: KeyRing.of(...keys) })),
  },
  { name: 'finance', table: 'payment_account', keyName: 'accounts', held: accounts },
  { name: 'evaluation', table: 'complaint', keyName: 'complaints', held: complaints },
];

const running = { now: NOW, isStopped: () => false };

describe.each(HOLDINGS)('the key $keyName of $name', ({ name: subgraph, table, keyName, held }) => {
  const [old, newer, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  let database: DataSource;
  let close: () => Promise<void>;

  const keysOf = (...keys: Buffers) => held(...keys).shape.keys ?? [];
  const keyOf = (...keys: Buffers) => {
    const key = keysOf(...keys).find(({ name }) => name === keyName);
    if (key === undefined) throw new Error(`There is no key ${keyName}.`);
    return key;
  };
  const start = (...keys: Buffers) => recordKeys(database, { keys: keysOf(...keys), now: NOW, may: 'ACTIVATE' });
  const isHeldBy = (...keys: Buffers) => assertKeys(database, subgraph, keysOf(...keys));
  const known = async () => (await readKeyRecords(database)).filter(({ name }) => name === keyName);
  const fingerprint = (key: Buffer) => KeyRing.of(key).active.fingerprint;

  beforeEach(async () => {
    const { shape, fill } = held(old);
    ({ database, close } = await openTestDatabase(shape));
    await fill(database.manager, writingCity(), NOW);
  });
  afterEach(() => close());

  it('is recorded by its fingerprint, and the refusal of another key names the next step', async () => {
    await start(old);
    expect(await known()).toMatchObject([{ fingerprint: fingerprint(old), generation: 1, retiredAt: null }]);
    await isHeldBy(old);
    await expect(isHeldBy(foreign)).rejects.toThrow(
      `The key ${keyName} does not fit the database of ${subgraph}. This process holds the key with the fingerprint ` +
        `${fingerprint(foreign)}. The database needs the key with the fingerprint ${fingerprint(old)} ` +
        `(since ${NOW.toISOString().slice(0, 10)}). Put the file with that key back from the backup of the keys, ` +
        'then start again. Nothing was changed.',
    );
    expect(await dependsOn(database, keyOf(foreign))).toEqual({ fingerprint: fingerprint(old) });
  });

  it('is checked against a stored value if the database has recorded no fingerprint yet', async () => {
    await isHeldBy(old);
    await expect(isHeldBy(foreign)).rejects.toThrow('A stored value cannot be opened with it.');
    expect(await dependsOn(database, keyOf(foreign))).toEqual({ fingerprint: null });
    await database.query(`DELETE FROM ${table}`);
    await isHeldBy(foreign);
    expect(await dependsOn(database, keyOf(foreign))).toBeNull();
  });

  it('is rotated while the process has both keys: rows are renewed in the background, and then need the new key alone', async () => {
    await start(old);
    await start(newer, old);
    expect((await known()).map((each) => each.fingerprint)).toEqual([fingerprint(newer), fingerprint(old)]);
    const both = keyOf(newer, old);
    const stale = await countStale(database, both);
    expect(stale).toBeGreaterThan(0);
    await expect(isHeldBy(newer)).rejects.toThrow(`needs the key with the fingerprint ${fingerprint(old)}`);
    expect(await renewRows(database, both, running)).toBe(stale);
    expect(await countStale(database, both)).toBe(0);
    expect(await renewRows(database, both, running)).toBe(0);
    expect((await known())[0]?.settledAt).toBe(NOW.toISOString());
    await database.query("UPDATE data_key SET retiredAt = 'x' WHERE fingerprint = ?", [fingerprint(old)]);
    await isHeldBy(newer);
    const rows = await database.query<({ id: string } & Record<string, unknown>)[]>(`SELECT * FROM ${table}`);
    expect(rows.every((row) => keyOf(newer).uses[0]?.fits(row))).toBe(true);
    expect(rows.every((row) => Object.keys(keyOf(newer).uses[0]?.renew(row) ?? {}).length > 0)).toBe(true);
  });

  it('is renewed in every row even if a process is killed during the renewal', async () => {
    await start(old);
    await start(newer, old);
    const both = keyOf(newer, old);
    const stale = await countStale(database, both);
    let left = Math.min(2, stale - 1);
    const renew: KeyUse['renew'] = (row) => {
      if ((left -= 1) < 0) return { nowhere: 'the transaction fails' };
      return both.uses[0]?.renew(row) ?? {};
    };
    const dying = { ...both, uses: both.uses.slice(0, 1).map((use) => ({ ...use, renew })) };
    await expect(renewRows(database, dying, running)).rejects.toThrow('nowhere');
    expect((await known())[0]?.settledAt).toBeNull();
    expect(await renewRows(database, both, running)).toBe(stale);
  });

  it('is still needed if no key opens one of its rows, and the other rows are renewed', async () => {
    await start(old);
    await start(newer, old);
    const both = keyOf(newer, old);
    const stale = await countStale(database, both);
    let isFirst = true;
    const renew: KeyUse['renew'] = (row) => {
      if (!isFirst) return both.uses[0]?.renew(row) ?? {};
      isFirst = false;
      throw new Error('damaged');
    };
    const damaged = { ...both, uses: both.uses.slice(0, 1).map((use) => ({ ...use, renew })) };
    expect(await renewRows(database, damaged, running)).toBe(stale - 1);
    expect((await known())[0]?.settledAt).toBeNull();
    expect(await countStale(database, both)).toBe(1);
  });

  it('is not renewed by a process that was started with the older key alone', async () => {
    await start(old);
    await start(newer, old);
    expect(await renewRows(database, keyOf(old), running)).toBe(0);
    expect(await countStale(database, keyOf(newer, old))).toBeGreaterThan(0);
  });

  it('stops a migration before any change if the process holds another key', async () => {
    await start(old);
    const migration = { subgraph, shape: held(foreign).shape, now: NOW, may: 'ACTIVATE' } as const;
    await expect(migrateHeld(database, migration)).rejects.toThrow(`The key ${keyName} does not fit`);
    expect(database.isInitialized).toBe(false);
    await database.initialize();
    // A SQLite database in memory is lost when its connection closes, so only MariaDB can be checked.
    if (databaseUnderTest().type === 'mysql') expect(await known()).toHaveLength(1);
  });
});
