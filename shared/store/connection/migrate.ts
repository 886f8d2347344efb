import { type DataSource } from 'typeorm';
import { asFirstMigration } from './first-migration';

/**
 * The checksum (SHA-256) of each migration's text, by the name of the migration's class. A test in test/laws compares
 * the checksums with the files. The first entry of a list is the checksum of the present text. The others belong to
 * earlier texts with the same result. Only texts that no release contained are replaced (shared/store/DECISIONS.md).
 */
export type MigrationChecksums = Readonly<Record<string, string | readonly [string, ...string[]]>>;

/** Returns the checksum of a migration's present text. */
export function currentChecksum(known: MigrationChecksums[string]): string {
  return typeof known === 'string' ? known : known[0];
}

/**
 * Updates the schema of a database, and stores in it the checksum of every migration that ran. If the process is
 * killed, the next call completes the work.
 * @returns how many migrations ran now
 * @throws Error before anything runs if the text of a migration has changed since the database ran it
 */
export function migrate(source: DataSource, checksums: MigrationChecksums): Promise<number> {
  return asFirstMigration(source, () => runMigrations(source, checksums));
}

async function runMigrations(source: DataSource, checksums: MigrationChecksums): Promise<number> {
  await source.query(
    'CREATE TABLE IF NOT EXISTS `migration_checksum` (`name` varchar(200) PRIMARY KEY, `checksum` varchar(64) NOT NULL)',
  );
  const kept = await keptChecksums(source);
  for (const [name, checksum] of kept) assertUnchanged(name, checksum, checksums[name]);
  const done = await source.runMigrations();
  for (const name of await ranMigrations(source)) {
    const known = checksums[name];
    if (known === undefined || kept.has(name)) continue;
    const row = [name, currentChecksum(known)];
    await source.query('INSERT INTO `migration_checksum` (`name`, `checksum`) VALUES (?, ?)', row);
  }
  return done.length;
}

async function keptChecksums(source: DataSource): Promise<Map<string, string>> {
  const rows = await source.query<{ name: string; checksum: string }[]>(
    'SELECT `name`, `checksum` FROM `migration_checksum`',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function ranMigrations(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>('SELECT `name` FROM `migration`');
  return rows.map(({ name }) => name);
}

function assertUnchanged(name: string, kept: string, known: MigrationChecksums[string] | undefined): void {
  if (known !== undefined && [known].flat().includes(kept)) return;
  const what = known === undefined ? 'this version does not have it' : 'this version has another text of it';
  throw new Error(
    `The migration ${name} ran in this database, but ${what}. ` +
      'Start the version that this database was made with, or a later one. Never edit a migration that has run.',
  );
}
