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
  // A new migration is entered in migration-checksums.ts with the checksum that this comparison prints.
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
