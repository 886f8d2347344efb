import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { type Document } from '../documents/documents';
import { type Faults } from './import-laws';
import { ROOT, type SourceFile, nodesOf } from './source-files';

/** Law 13: every relative link of a document leads to a file or a folder, and its anchor to a heading. */
export function linkFaults(documents: readonly Document[]): Faults {
  return documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((link) => !leadsSomewhere(path, link, text))
      .map((link) => `${path} links ${link}`),
  );
}

/** Law 13: every document that a comment cites exists. The cited path is relative to the root or to the file. */
export function citationFaults(files: readonly SourceFile[]): Faults {
  return files.flatMap(({ path, ast }) =>
    citationsIn(ast)
      .filter((cited) => ![cited, posix.join(dirname(path), cited)].some((each) => existsSync(join(ROOT, each))))
      .map((cited) => `${path} cites ${cited}`),
  );
}

/** Returns the documents that a reader cannot reach by links from the root document. */
export function unreachableFrom(root: string, documents: readonly Document[]): Faults {
  const byPath = new Map(documents.map((each) => [each.path, each]));
  const reached = new Set<string>();
  const open = [root];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const document = byPath.get(path);
    if (document === undefined || reached.has(path)) continue;
    reached.add(path);
    const folder = dirname(path);
    open.push(...linksIn(document.text).map((link) => posix.join(folder, link.split('#')[0] ?? '')));
  }
  return [...byPath.keys()].filter((path) => !reached.has(path));
}

function linksIn(text: string): string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');
  const found = prose.matchAll(/\]\(([^)\s]+)\)/g);
  return Array.from(found, ([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(path: string, link: string, text: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? path : posix.join(dirname(path), target);
  if (target !== '' && !existsSync(join(ROOT, file))) return false;
  if (anchor === undefined) return true;
  const heads = target === '' ? text : contentOf(file);
  return anchorsIn(heads).includes(anchor);
}

function contentOf(path: string): string {
  const full = join(ROOT, path);
  return statSync(full).isFile() ? readFileSync(full, 'utf8') : '';
}

/** Returns the anchors that GitHub gives to the headings. */
function anchorsIn(text: string): string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  return Array.from(prose.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function citationsIn(ast: ts.SourceFile): string[] {
  const comments = new Map<number, string>();
  for (const node of nodesOf(ast)) {
    const ranges = [
      ts.getLeadingCommentRanges(ast.text, node.getFullStart()),
      ts.getTrailingCommentRanges(ast.text, node.getEnd()),
    ];
    for (const { pos, end } of ranges.flatMap((each) => each ?? [])) comments.set(pos, ast.text.slice(pos, end));
  }
  return [...comments.values()].flatMap((comment) => comment.match(/(?<![\w*/.-])[\w./-]*[\w-]\.md\b/g) ?? []);
}
