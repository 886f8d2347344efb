import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../laws/source-files';

/** A Markdown file of the repository. `path` is relative to the root and uses slashes. */
export type Document = { path: string; text: string };

/** A fenced block of commands. `answer` is the block of JSON that follows directly, or null if there is none. */
export type CommandBlock = { line: number; commands: string; answer: string | null };

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data']);

/** Returns every Markdown file of the repository. */
export function documents(): Document[] {
  return pathsBelow(ROOT)
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pathsBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/**
 * Returns the blocks that are fenced as `sh`. The test runs these blocks. Blocks that are fenced as `sh by-hand` are
 * for people only.
 */
export function commandBlocks(text: string): CommandBlock[] {
  const found = text.matchAll(/^( *)```sh\n([\s\S]*?)^\1```\n(?:\n\1```json\n([\s\S]*?)^\1```)?/gm);
  return Array.from(found, ({ index, 2: commands = '', 3: answer = null }) => ({
    line: text.slice(0, index).split('\n').length,
    commands,
    answer,
  }));
}

/** Returns the languages of all fences: `sh`, `sh by-hand`, `json`, `mermaid`. */
export function fenceLanguages(text: string): string[] {
  return Array.from(text.matchAll(/^ *```(\S[^\n]*)$/gm), ([, language = '']) => language);
}

/** Returns the scripts of package.json that a document names, in blocks, tables and text. */
export function namedScripts(text: string): string[] {
  const found = text.matchAll(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g);
  return [...new Set(Array.from(found, ([, script = '']) => script))];
}
