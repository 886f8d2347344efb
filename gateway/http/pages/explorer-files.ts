import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { z } from 'zod';

export type ExplorerFile = { content: () => Promise<Buffer>; type: string };
export type ExplorerFiles = {
  /** The version of the package `altair-static`. */
  version: string;
  /** The HTML page of the package. */
  html: string;
  /** The files, by the names under which the page requests them. */
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

/** The name prefix of files that would run scripts written by the author of a query. The Hub does not serve them. */
const SANDBOX = 'iframe-sandbox';

/**
 * Finds the files of `altair-static`. The Hub serves these files and runs none of their code.
 * @returns null if the package is not installed. It is a development dependency.
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

/**
 * Returns a function that reads a file once. All answers share one copy in memory. With a copy for each answer, callers
 * that send many requests and read slowly would fill the memory of the process.
 */
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
