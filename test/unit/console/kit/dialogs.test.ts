import ts from 'typescript';
import { nodesOf, parsed, sourceFiles } from '../../../support/laws/source-files';

/** The dialogs that keep the idempotency key of their act while they are closed. */
const KEEPERS = ['ActDialog', 'FieldsDialog', 'BulkDialog'];

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

/** Returns the names of the dialogs in a file that lose the key of an act when they close. */
function forgetful(ast: ts.SourceFile): string[] {
  return [...nodesOf(ast)]
    .filter((node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
    .filter(({ tagName }) => KEEPERS.includes(tagName.getText()))
    .filter((dialog) => isAlwaysOpen(dialog) || isConditional(dialog))
    .map(({ tagName }) => tagName.getText());
}

const page = (body: string) => parsed('gateway/console/a.tsx', `const A = () => ${body};`).ast;

it.each([
  '<ActDialog open title="" />',
  '<FieldsDialog open={true} />',
  '<>{step !== null && <BulkDialog open={isOpen} />}</>',
  'step === null ? null : <ActDialog open={isOpen}><p /></ActDialog>',
])('notices %s', (body) => {
  expect(forgetful(page(body))).toHaveLength(1);
});

it.each(['<ActDialog open={isOpen} />', '<FieldsDialog {...dialog} />', '<>{isOpen && <p />}</>'])(
  'accepts %s',
  (body) => {
    expect(forgetful(page(body))).toEqual([]);
  },
);

it('mounts each dialog of an act also while it is closed', () => {
  const files = sourceFiles('gateway').filter(({ path }) => path.startsWith('gateway/console/'));
  const found = files.flatMap(({ path, ast }) => forgetful(ast).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});
