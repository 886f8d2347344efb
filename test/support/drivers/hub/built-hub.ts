import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { PROJECT } from './compose-file';

type Build = { buildState: () => 'fresh' | 'missing' | 'stale' };

const { buildState } = createRequire(`${PROJECT}/`)('./shared/build/build.cjs') as Build;

/**
 * Builds the Hub if the build does not match the sources. Suites build in no other way, because other suites of the run
 * start Hubs from the same `dist`.
 */
export function buildWhereStale(): void {
  if (buildState() === 'fresh') return;
  execFileSync('npm', ['run', 'build'], { cwd: PROJECT, stdio: 'pipe' });
}
