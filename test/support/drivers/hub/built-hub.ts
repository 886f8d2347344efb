import { execFileSync } from 'node:child_process';
import { PROJECT } from './compose-file';

/**
 * Builds the Hub if the build does not match the sources. Suites must build only with this function: they run at the
 * same time and share `dist`, so a needless build would disturb the others.
 */
export function buildWhereStale(): void {
  execFileSync('node', ['shared/build/build.cjs', '--if-stale'], { cwd: PROJECT, stdio: 'pipe' });
}
