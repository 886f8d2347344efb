import { dirname } from 'node:path';
import ts from 'typescript';
import { type Faults } from './import-laws';
import { type SourceFile, nodesOf } from './source-files';

const FILES_IN_A_FOLDER = 15;
const LINES_OF_A_FILE = 150;
const LINES_OF_A_FUNCTION = 40;

/**
 * Law 14: a folder contains at most 15 files, not counting folders. Migrations are exempt, because they are one ordered
 * list.
 */
export function folderFaults(paths: readonly string[]): Faults {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([folder, count]) => count > FILES_IN_A_FOLDER && !folder.endsWith('/migrations'))
    .map(([folder, count]) => `${folder} holds ${count} files`);
}

/** Law 14: a file has at most 150 lines. Migrations are exempt, because their text must not change. */
export function fileFaults(files: readonly SourceFile[]): Faults {
  return files
    .filter(({ path, ast }) => linesOf(ast, ast) > LINES_OF_A_FILE && !path.includes('/migrations/'))
    .map(({ path, ast }) => `${path} has ${linesOf(ast, ast)} lines`);
}

/** Law 14: a function has at most 40 lines. */
export function functionFaults(files: readonly SourceFile[]): Faults {
  return files
    .filter(({ path }) => !path.includes('/migrations/'))
    .flatMap(({ path, ast }) =>
      [...nodesOf(ast)]
        .filter((node) => isFunction(node) && linesOf(node, ast) > LINES_OF_A_FUNCTION)
        .map((node) => `${path}:${lineOf(node.getStart(ast), ast)} is a function of ${linesOf(node, ast)} lines`),
    );
}

/** Finds literals that are packed into a spread to save a line. */
export function packedFaults(files: readonly SourceFile[]): Faults {
  return files
    .filter(({ path }) => !path.includes('/migrations/'))
    .flatMap(({ path, ast }) =>
      [...nodesOf(ast)]
        .filter((node) => isSpread(node) && isLiteral(node.expression))
        .map((node) => `${path}:${lineOf(node.getStart(ast), ast)} packs a literal into a spread`),
    );
}

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node)
  );
}

function isSpread(node: ts.Node): node is ts.SpreadAssignment | ts.SpreadElement {
  return ts.isSpreadAssignment(node) || ts.isSpreadElement(node);
}

/** Returns whether an expression is a literal, even with `as const` or in parentheses. */
function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return isLiteral(node.expression);
  }
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

function linesOf(node: ts.Node, ast: ts.SourceFile): number {
  if (node === ast) return ast.text.replace(/\n$/, '').split('\n').length;
  return lineOf(node.getEnd(), ast) - lineOf(node.getStart(ast), ast) + 1;
}

function lineOf(position: number, ast: ts.SourceFile): number {
  return ast.getLineAndCharacterOfPosition(position).line + 1;
}
