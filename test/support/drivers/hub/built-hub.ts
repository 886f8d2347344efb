import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './compose-file';

/** The last file that `npm run build` writes. */
const BUILT = 'dist/gateway/graph/supergraph.graphql';
const SOURCES = ['gateway', 'subgraphs', 'shared'];

/** Builds the Hub if a source file is newer than the build. */
export function buildWhereStale(): void {
  const changedAt = SOURCES.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => writtenAt(join(entry.parentPath, entry.name))),
  );
  if (writtenAt(join(PROJECT, BUILT)) >= Math.max(...changedAt)) return;
  execFileSync('npm', ['run', 'build'], { cwd: PROJECT, stdio: 'pipe' });
}

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
