import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { z } from 'zod';

export type ExplorerFile = { content: () => Promise<Buffer>; type: string };
export type ExplorerFiles = {
  /** Of the package. */
  version: string;
  /** The package's own page. */
  html: string;
  /** By the names under which its page asks for them. */
  files: ReadonlyMap<string, ExplorerFile>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Runs what a query's author writes, with rights that the hub does not give. */
const SANDBOX = 'iframe-sandbox';

/**
 * Finds the files of `altair-static`. The hub serves them, and runs none of their code.
 * @returns null where the package is not installed, as without the development dependencies
 */
export function findExplorerFiles(): ExplorerFiles | null {
  const manifest = manifestPath();
  if (manifest === null) return null;
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const folder = join(dirname(manifest), 'build/dist');
  const files = new Map<string, ExplorerFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (type !== undefined && !name.startsWith(SANDBOX))
      files.set(name, { content: readOnce(join(folder, name)), type });
  }
  return { version, html: readFileSync(join(folder, 'index.html'), 'utf8'), files };
}

/** Every answer goes out of the same memory: clients that ask much and take little would fill the process else. */
function readOnce(path: string): () => Promise<Buffer> {
  let content: Promise<Buffer> | null = null;
  return () => (content ??= readFile(path));
}

function manifestPath(): string | null {
  try {
    return require.resolve('altair-static/package.json');
  } catch {
    return null;
  }
}
