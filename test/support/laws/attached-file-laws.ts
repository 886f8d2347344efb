import ts from 'typescript';
import { grouped } from '../../../shared/kernel/grouped';
import { type SourceFile, nodesOf } from './source-files';

const ROOTS = 'gateway/files/attachments/find-attachment.ts';
const HOLDERS = 'gateway/files/attachments/erase-contents.ts';

/**
 * The tables of files that personnel itself checks before it reports a content to be erased. Personnel is no holder: it
 * keeps the rows of anonymised persons with their hashes, so as a holder it would keep every content.
 */
const CHECKED_BY_PERSONNEL: readonly string[] = ['QualificationFileRow'];

/**
 * Every table whose row extends AttachedFileRow has a root field by which the gateway finds its files, and the gateway
 * asks its subgraph which contents it still uses. If a table were forgotten, the gateway could not send its files, or
 * would erase a content that a file of the table has in common with an anonymised person.
 */
export function attachedFileFaults(files: readonly SourceFile[]): string[] {
  const roots = textsIn(files, ROOTS, 'ROOTS');
  const holders = textsIn(files, HOLDERS, 'HOLDERS');
  const bySubgraph = grouped(files, ({ path }) => /^subgraphs\/(\w+)\//.exec(path)?.[1] ?? '');
  return [...bySubgraph].flatMap(([subgraph, own]) => {
    const rows = rowsIn(own);
    return [
      ...rootFaults(own, roots, rows.length).map((fault) => `${subgraph}: ${fault}`),
      ...rows.flatMap((row) => holderFaults(own, subgraph, { row, holders })).map((fault) => `${subgraph}: ${fault}`),
    ];
  });
}

/** Returns the names of the classes that extend AttachedFileRow. */
function rowsIn(files: readonly SourceFile[]): string[] {
  return nodesIn(files)
    .filter(ts.isClassDeclaration)
    .filter(({ heritageClauses }) => heritageClauses?.some((each) => each.getText() === 'extends AttachedFileRow'))
    .map(({ name }) => name?.text ?? '');
}

function rootFaults(files: readonly SourceFile[], roots: readonly string[], rows: number): string[] {
  const own = [...callsOf(files, 'attachedFileResolver').map(([name]) => textOf(name)), ...ownQueries(files)];
  const unknown = own.filter((root) => !roots.includes(root)).map((root) => `${root} is not in ROOTS`);
  return own.length === rows ? unknown : [...unknown, `has ${rows} tables of files and ${own.length} root fields`];
}

/** Returns the names of the queries that return one file without the help of attachedFileResolver. */
function ownQueries(files: readonly SourceFile[]): string[] {
  return nodesIn(files)
    .filter(ts.isMethodDeclaration)
    .filter((method) =>
      ts.getDecorators(method)?.some((each) => each.getText().startsWith('@Query(() => AttachmentType,')),
    )
    .map(({ name }) => name.getText());
}

type Held = { row: string; holders: readonly string[] };

function holderFaults(files: readonly SourceFile[], subgraph: string, { row, holders }: Held): string[] {
  if (subgraph === 'personnel')
    return CHECKED_BY_PERSONNEL.includes(row) ? [] : [`${row} is not checked before a content is erased`];
  const tables = tablesOf(files, row);
  const lists = callsOf(files, 'heldContentsResolver');
  const list = lists.find(([, held]) => listed(held).some((table) => tables.includes(table)));
  if (list === undefined) return [`${row} is in no list of heldContentsResolver`];
  const name = textOf(list[0]);
  const isAsked = holders.some((holder, index) => holder === subgraph && holders[index + 1] === name);
  return isAsked ? [] : [`${name} is not in HOLDERS`];
}

/** Returns the names of the tables with this row. A function may build a table of its type. */
function tablesOf(files: readonly SourceFile[], row: string): string[] {
  const type = `Table<${row}>`;
  const nodes = nodesIn(files);
  const builders = nodes
    .filter(ts.isFunctionDeclaration)
    .filter((each) => each.type?.getText() === type)
    .map(({ name }) => name?.text);
  const isBuilt = (node: ts.Expression | undefined) =>
    node !== undefined && ts.isCallExpression(node) && builders.includes(node.expression.getText());
  return nodes
    .filter(ts.isVariableDeclaration)
    .filter((each) => each.type?.getText() === type || isBuilt(each.initializer))
    .map(({ name }) => name.getText());
}

/** Returns the arguments of each call of a function. */
function callsOf(files: readonly SourceFile[], name: string): (readonly ts.Expression[])[] {
  return nodesIn(files)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === name)
    .map((call) => call.arguments);
}

/** Returns all texts in the value of a constant of a file. */
function textsIn(files: readonly SourceFile[], path: string, constant: string): string[] {
  const found = nodesIn(files.filter((file) => file.path === path))
    .filter(ts.isVariableDeclaration)
    .find(({ name }) => name.getText() === constant);
  return found === undefined ? [] : [...nodesOf(found)].filter(ts.isStringLiteral).map(({ text }) => text);
}

function nodesIn(files: readonly SourceFile[]): ts.Node[] {
  return files.flatMap(({ ast }) => [...nodesOf(ast)]);
}

function textOf(node: ts.Expression | undefined): string {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : '';
}

function listed(node: ts.Expression | undefined): string[] {
  return node !== undefined && ts.isArrayLiteralExpression(node) ? node.elements.map((each) => each.getText()) : [];
}
