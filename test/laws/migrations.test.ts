import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MigrationChecksums, currentChecksum } from '../../shared/store/connection/migrate';
import { checksumOf } from '../support/laws/migration-checksums';
import { ROOT, subgraphNames } from '../support/laws/source-files';

/** Returns every migration of a subgraph with the checksum of its file. */
function checksumsOf(subgraph: string): Record<string, string> {
  const folder = join(ROOT, 'subgraphs', subgraph, 'migrations');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return Object.fromEntries(texts.map((text) => [/export class (\w+)/.exec(text)?.[1] ?? '', checksumOf(text)]));
}

describe('a migration that has run is never edited', () => {
  // If you add a migration, copy the checksum that this comparison prints into migration-checksums.ts.
  it.each(subgraphNames())('in %s', (subgraph) => {
    const { MIGRATION_CHECKSUMS } = jest.requireActual<{ MIGRATION_CHECKSUMS: MigrationChecksums }>(
      join(ROOT, 'subgraphs', subgraph, 'migration-checksums'),
    );
    const current = Object.entries(MIGRATION_CHECKSUMS).map(([name, known]) => [name, currentChecksum(known)] as const);
    expect(checksumsOf(subgraph)).toEqual(Object.fromEntries(current));
  });

  const text = "export class A { up() { return run('ALTER TABLE a', 1); } }";

  it('notices a change of a statement', () => {
    expect(checksumOf(text.replace('TABLE a', 'TABLE b'))).not.toBe(checksumOf(text));
  });

  it('does not notice a comment, an empty line or a trailing comma', () => {
    const laidOut = "/** It adds a. */\nexport class A {\n  up() { return run('ALTER TABLE a', 1,); }\n}\n";
    expect(checksumOf(laidOut)).toBe(checksumOf(text));
  });
});

/**
 * The migrations that drop or rename a column or table which release 0.1.0 reads, each with its reason. After such a
 * migration, a process of that release can no longer use the database.
 */
const TAKES_AWAY: Readonly<Record<string, string>> = {
  '1753210000000-seal-personal-data.ts': 'Personal data must not remain readable beside their encrypted form.',
  '1753400000000-add-objection-course.ts':
    'An objection has its own row, and two copies of it could not be kept equal.',
  '1753530000000-seal-complaints.ts': 'Complaints must not remain readable beside their encrypted form.',
  '1753540000000-seal-older-complaints.ts': 'The migration drops a column that the previous migration added.',
  '1753610000000-seal-payment-accounts.ts': 'Account numbers must not remain readable beside their encrypted form.',
};

/** The number with which the names of the unreleased migrations begin. Later migrations have greater numbers. */
const FIRST_UNRELEASED = '1753';
/**
 * Matches code that drops or renames a column or a table. A class that extends SealColumns counts too, because it drops
 * the columns in clear text.
 */
const REMOVAL = /DROP COLUMN|DROP TABLE|RENAME (?:COLUMN|TO)|dropColumn|dropTable|renameColumn|extends SealColumns/;

/** Returns the file names of unreleased migrations that drop or rename a column or a table. */
function removals(): string[] {
  return subgraphNames().flatMap((subgraph) => {
    const folder = join(ROOT, 'subgraphs', subgraph, 'migrations');
    const unreleased = readdirSync(folder).filter((file) => file >= FIRST_UNRELEASED);
    return unreleased.filter((file) => REMOVAL.test(readFileSync(join(folder, file), 'utf8')));
  });
}

describe('a release drops or renames no column or table that the previous release reads', () => {
  it('has no exception without a stated reason', () => {
    expect(removals().sort()).toEqual(Object.keys(TAKES_AWAY).sort());
  });

  it.each(['ALTER TABLE a DROP COLUMN b', 'ALTER TABLE a RENAME COLUMN b TO c', "runner.dropColumn('a', 'b')"])(
    'notices %s',
    (sql) => expect(REMOVAL.test(sql)).toBe(true),
  );
});
