import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/**
 * The packages that may have a licence outside the list, each with its licence. The README names these packages.
 * @apollo/subgraph, which the project must use, depends on @apollo/federation-internals.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = { 'node_modules/@apollo/federation-internals': 'Elastic-2.0' };

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().default(false) })),
});

/** Returns every package that `npm ci --omit=dev` may install, on any platform. */
function runtimePackages(): { path: string; licence: string }[] {
  const text = readFileSync(join(__dirname, '../../package-lock.json'), 'utf8');
  return Object.entries(lockSchema.parse(JSON.parse(text)).packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license = 'none' }]) => ({ path, licence: license }));
}

/**
 * Returns whether an SPDX expression without nested parentheses is permissive. In an OR, at least one licence must be
 * permissive. In an AND, all licences must be permissive.
 */
function isPermissive(expression: string): boolean {
  const words = expression.replace(/^\(([^()]*)\)$/, '$1');
  if (words.includes(' AND ')) return words.split(' AND ').every((each) => PERMISSIVE.has(each));
  return words.split(' OR ').some((each) => PERMISSIVE.has(each));
}

it('allows only permissive licences at run time, except for the named packages', () => {
  const packages = runtimePackages();
  expect(packages.length).toBeGreaterThan(50);
  const others = packages.filter(({ licence }) => !isPermissive(licence));
  expect(Object.fromEntries(others.map(({ path, licence }) => [path, licence]))).toEqual(EXCEPTIONS);
});

it('treats only known licences as permissive', () => {
  expect(['MIT', '(MIT OR WTFPL)', '(MIT AND BSD-3-Clause)'].every(isPermissive)).toBe(true);
  expect(['GPL-3.0', 'none', '(MIT AND GPL-3.0)', 'Elastic-2.0', ''].some(isPermissive)).toBe(false);
});
