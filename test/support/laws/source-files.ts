import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../../..');

/** An import. `to` is the path from the root without extension or, if the import is not relative, the package. */
export type Import = { to: string; relative: boolean; typesOnly: boolean; kind: 'import' | 're-export' | 'dynamic' };

/** A source file for the laws. `path` is relative to the root and uses slashes. */
export type SourceFile = { path: string; imports: readonly Import[]; ast: ts.SourceFile };

/** Returns every TypeScript file of these top folders, except generated ones. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return filesBelow(...folders)
    .filter((path) => !path.includes('/generated/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parsed(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Returns the path of every file of these top folders, without the packages that are installed below them. */
export function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !path.includes('/node_modules/')),
  );
}

export function parsed(path: string, text: string): SourceFile {
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  for (const node of nodesOf(ast)) {
    const found = importOf(node);
    if (found !== null) imports.push(resolved(path, found));
  }
  return { path, imports, ast };
}

/** Yields the node and every node below it, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/**
 * Returns the name of the called function, such as `query` for `database.query(sql)`, or null if the callee has no
 * name.
 */
export function calledName(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : null;
}

/**
 * Returns the name of a decorator, such as `Field` for `@Field(() => ID)`, or null for a node that is not a decorator.
 */
export function decoratorName(node: ts.Node): string | null {
  if (!ts.isDecorator(node)) return null;
  return ts.isIdentifier(node.expression) ? node.expression.text : calledName(node.expression);
}

type Found = { specifier: string; typesOnly: boolean; kind: Import['kind'] };

function importOf(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier), typesOnly: isTypesOnly(node.importClause), kind: 'import' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly, kind: 're-export' };
  }
  if (ts.isImportTypeNode(node)) {
    const specifier = ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '';
    return { specifier, typesOnly: true, kind: 'import' };
  }
  if (!ts.isCallExpression(node)) return null;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || calledName(node) === 'require';
  const [argument] = node.arguments;
  return loads && argument ? { specifier: textOf(argument), typesOnly: false, kind: 'dynamic' } : null;
}

/** Returns the text of a literal, or an empty text if it is known only at run time. */
function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

/**
 * Returns whether the compiler erases the import. The compiler erases `import type`, and imports whose braces contain
 * only types. It keeps an import for side effects.
 */
function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.every((element) => element.isTypeOnly);
}

function resolved(path: string, { specifier, typesOnly, kind }: Found): Import {
  const isRelative = specifier.startsWith('.');
  const to = isRelative ? posix.normalize(posix.join(dirname(path), specifier)).replace(/\.(ts|js)$/, '') : specifier;
  return { to, relative: isRelative, typesOnly, kind };
}

/** Returns the names of the folders under subgraphs/. */
export function subgraphNames(): string[] {
  const entries = readdirSync(join(ROOT, 'subgraphs'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
