import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Document } from '../documents/documents';
import { type Faults } from './import-laws';
import { ROOT, type SourceFile } from './source-files';

/** Law 13: every relative link of a document leads to a file or a folder, and its anchor to a heading. */
export function linkFaults(documents: readonly Document[]): Faults {
  return documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((link) => !leadsSomewhere(path, link, text))
      .map((link) => `${path} links ${link}`),
  );
}

/** Law 13: every document that a comment cites exists, seen from the root or from the file. */
export function citationFaults(files: readonly SourceFile[]): Faults {
  return files.flatMap(({ path, ast }) =>
    citationsIn(ast.text)
      .filter((cited) => ![cited, posix.join(dirname(path), cited)].some((each) => existsSync(join(ROOT, each))))
      .map((cited) => `${path} cites ${cited}`),
  );
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

/** The anchors of the headings, as GitHub makes them. */
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

function citationsIn(source: string): string[] {
  const comments = source.match(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g) ?? [];
  return comments.flatMap((comment) => comment.match(/(?<![\w*/.-])[\w./-]*[\w-]\.md\b/g) ?? []);
}
