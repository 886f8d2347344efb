import { execFileSync } from 'node:child_process';
import { PROJECT } from './compose-file';

/**
 * Builds the Hub if the build does not match the sources. Suites build in no other way, because other suites of the run
 * start Hubs from the same `dist`.
 */
export function buildWhereStale(): void {
  execFileSync('node', ['shared/build/build.cjs', '--if-stale'], { cwd: PROJECT, stdio: 'pipe' });
}
