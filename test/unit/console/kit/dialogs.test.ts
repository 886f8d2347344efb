import ts from 'typescript';
import { nodesOf, parsed, sourceFiles } from '../../../support/laws/source-files';

/** The dialogs that keep the idempotency key of their act while they are closed. */
const KEEPERS = ['ActDialog', 'FieldsDialog', 'BulkDialog'];

const isTag = (node: ts.Node): node is ts.JsxOpeningLikeElement =>
  ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);

/** Returns whether a dialog is always open, so that closing it must unmount it and loses its key. */
function isAlwaysOpen({ attributes }: ts.JsxOpeningLikeElement): boolean {
  const open = attributes.properties.find((each) => ts.isJsxAttribute(each) && each.name.getText() === 'open');
  if (open === undefined || !ts.isJsxAttribute(open)) return false;
  return open.initializer === undefined || open.initializer.getText() === '{true}';
}

/** Returns whether a dialog is an operand of `&&` or of a conditional expression, or an element beside one. */
function isConditional(dialog: ts.Node): boolean {
  for (let node = dialog.parent; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    if (ts.isConditionalExpression(node)) return true;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return true;
  }
  return false;
}

/** Returns whether a function around a dialog may return null before it reaches the dialog. */
function isAfterReturn(dialog: ts.Node): boolean {
  for (let node = dialog.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isFunctionLike(node) && returnsOf(node).some((each) => isNull(each) && each.pos < dialog.pos)) return true;
  }
  return false;
}

function returnsOf(node: ts.Node): ts.ReturnStatement[] {
  const found: ts.ReturnStatement[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isReturnStatement(child)) found.push(child);
    else if (!ts.isFunctionLike(child)) found.push(...returnsOf(child));
  });
  return found;
}

const isNull = ({ expression }: ts.ReturnStatement) => expression?.kind === ts.SyntaxKind.NullKeyword;

/** Returns the names of the outermost elements that a component shows. */
function shownBy(node: ts.Node): string[] {
  const found: string[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isJsxElement(child)) found.push(child.openingElement.tagName.getText());
    else if (ts.isJsxSelfClosingElement(child)) found.push(child.tagName.getText());
    else found.push(...shownBy(child));
  });
  return found;
}

type Component = { name: string; shown: readonly string[] };

function componentsIn(ast: ts.SourceFile): Component[] {
  return [...nodesOf(ast)]
    .filter((node) => ts.isFunctionDeclaration(node))
    .map((node) => ({ name: node.name?.text ?? '', shown: shownBy(node) }));
}

/** Returns the dialogs that keep a key, and the components that show nothing but such dialogs. */
function keepersIn(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const components = files.flatMap(componentsIn).filter(({ shown }) => shown.length > 0);
  const withWrappers = (keepers: ReadonlySet<string>): ReadonlySet<string> => {
    const found = components.filter(({ shown }) => shown.every((each) => keepers.has(each))).map(({ name }) => name);
    const all = new Set([...keepers, ...found]);
    return all.size === keepers.size ? keepers : withWrappers(all);
  };
  return withWrappers(new Set(KEEPERS));
}

/** Returns the names of the dialogs in a file that lose the key of an act when they close. */
function forgetful(ast: ts.SourceFile, keepers = keepersIn([ast])): string[] {
  return [...nodesOf(ast)]
    .filter(isTag)
    .filter(({ tagName }) => keepers.has(tagName.getText()))
    .filter((dialog) => isAlwaysOpen(dialog) || isConditional(dialog) || isAfterReturn(dialog))
    .map(({ tagName }) => tagName.getText());
}

const file = (text: string) => parsed('gateway/console/a.tsx', text).ast;
const page = (body: string) => file(`const A = () => ${body};`);

it.each([
  '<ActDialog open title="" />',
  '<FieldsDialog open={true} />',
  '<>{step !== null && <BulkDialog open={isOpen} />}</>',
  'step === null ? null : <ActDialog open={isOpen}><p /></ActDialog>',
  '{ if (step === null) return null; return <ActDialog open={isOpen} />; }',
  '{ if (a) { return null; } return rows.map((row) => <ActDialog open={isOpen} />); }',
])('notices %s', (body) => {
  expect(forgetful(page(body))).toHaveLength(1);
});

it.each([
  '<ActDialog open={isOpen} />',
  '<FieldsDialog {...dialog} />',
  '<>{isOpen && <p />}</>',
  '{ const why = () => { return null; }; return <ActDialog open={isOpen} />; }',
  '<>{isOpen && <Tools />}</>',
])('accepts %s', (body) => {
  expect(forgetful(page(body))).toEqual([]);
});

it('notices a component that shows only dialogs, also through another such component', () => {
  const dialogs = `
    function Recuse() { return <ActDialog open={isOpen}><p /></ActDialog>; }
    function Both() { return <><Recuse /><FieldsDialog open={isOpen} /></>; }
    function Tools() { return <><button /><Both /></>; }`;
  expect(forgetful(file(`${dialogs} const A = () => <>{isOpen && <Both />}</>;`))).toEqual(['Both']);
  expect(forgetful(file(`${dialogs} const A = () => <>{isOpen && <Tools />}</>;`))).toEqual([]);
});

it('mounts each dialog of an act also while it is closed', () => {
  const files = sourceFiles('gateway').filter(({ path }) => path.startsWith('gateway/console/'));
  const keepers = keepersIn(files.map(({ ast }) => ast));
  expect([...keepers]).toEqual(expect.arrayContaining(['AccountDialogs', 'EvaluationDialogs', 'RecuseDialog']));
  const found = files.flatMap(({ path, ast }) => forgetful(ast, keepers).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});
