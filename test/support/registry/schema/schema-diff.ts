import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges, type BreakingChange, unnamedChanges } from './breaking-changes';

const ROOT = join(__dirname, '../../../..');
const AUDIENCES = join(ROOT, 'test/schema/audiences');
const RELEASED = join(ROOT, 'test/schema/released');

/**
 * Returns the folder of the schemas at the release in package.json. The folder contains copies, because a shallow clone
 * has no tags.
 */
export function releasedFolder(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return join(RELEASED, version);
}

/** Returns the breaking changes since the release, and those breaking changes that CHANGELOG.md does not name. */
export function schemaDiff(): { all: BreakingChange[]; unnamed: BreakingChange[] } {
  const folder = releasedFolder();
  if (!existsSync(folder)) throw new Error(`${folder} is missing. Run \`npm run schema-diff -- --release\`.`);
  const all = breakingChanges(textsIn(folder), textsIn(AUDIENCES));
  return { all, unnamed: unnamedChanges(all, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')) };
}

function textsIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Replaces the released schemas with the current schemas. Run this after the version in package.json has been raised.
 */
function release(): void {
  rmSync(RELEASED, { recursive: true, force: true });
  cpSync(AUDIENCES, releasedFolder(), { recursive: true });
}

function main(): void {
  if (process.argv.includes('--release')) release();
  const { all, unnamed } = schemaDiff();
  for (const { description, files } of all) process.stdout.write(`${description} (${files.join(', ')})\n`);
  process.stdout.write(`${all.length} breaking changes, ${unnamed.length} of them not named in CHANGELOG.md\n`);
  for (const { description } of unnamed) process.stdout.write(`Missing: - BREAKING: ${description}\n`);
  process.exitCode = unnamed.length === 0 ? 0 : 1;
}

if (require.main === module) main();
