import { type DataSource } from 'typeorm';
import { currentChecksum, migrate } from '../../../shared/store/connection/migrate';
import { database as shape } from '../../../subgraphs/stations/database';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

const { checksums } = shape;
const [last = ''] = Object.keys(checksums).slice(-1);

describe('the checksums of migrations', () => {
  let database: DataSource;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ database, close } = await openTestDatabase(shape));
  });
  afterEach(() => close());

  const kept = () => database.query<{ name: string; checksum: string }[]>('SELECT * FROM migration_checksum');

  it('are stored for each migration that ran, even if an earlier version without checksums created the database', async () => {
    expect(await migrate(database, checksums)).toBe(0);
    const rows = await kept();
    const current = Object.entries(checksums).map(([name, known]) => [name, currentChecksum(known)] as const);
    expect(Object.fromEntries(rows.map(({ name, checksum }) => [name, checksum]))).toEqual(Object.fromEntries(current));
  });

  it('do not change when the schema is up to date', async () => {
    await migrate(database, checksums);
    const before = await kept();
    await migrate(database, checksums);
    expect(await kept()).toEqual(before);
  });

  it('refuse a database in which a migration ran with a different text, before any migration runs', async () => {
    await migrate(database, checksums);
    await database.query('DELETE FROM migration WHERE name = ?', [last]);
    const edited = { ...checksums, CreateStations1750000000000: '0'.repeat(64) };
    await expect(migrate(database, edited)).rejects.toThrow(
      /^The migration CreateStations1750000000000 ran in this database, but this version has another text of it\./,
    );
    expect(await database.showMigrations()).toBe(true);
  });

  it('accept a database in which a migration ran with an earlier text that has the same result', async () => {
    await migrate(database, checksums);
    const [text = ''] = [checksums[last] ?? []].flat();
    expect(await migrate(database, { ...checksums, [last]: ['0'.repeat(64), '1'.repeat(64), text] })).toBe(0);
  });

  it('refuse a database of a later version', async () => {
    await migrate(database, checksums);
    const older = Object.fromEntries(Object.entries(checksums).filter(([name]) => name !== last));
    await expect(migrate(database, older)).rejects.toThrow(
      `The migration ${last} ran in this database, but this version does not`,
    );
  });
});
