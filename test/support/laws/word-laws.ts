import ts from 'typescript';
import { type Faults } from './import-laws';
import { type SourceFile, nodesOf } from './source-files';

const CHINESE = /\p{Script=Han}/u;
const LETTER = /[A-Za-z]/;
/** Matches an address of the Hub, such as /openapi.json. */
const ADDRESS = /^\/[\w./-]+$/;
const TWO_WORDS = /[A-Za-z]{2,} [A-Za-z]{2,}/;

/** Attributes whose text a person reads or hears. */
const READ_ATTRIBUTES = ['alt', 'aria-label', 'label', 'placeholder', 'text', 'title'];

/**
 * Files with Chinese characters that are data: the digits of amounts in words, and the persons of the demonstration.
 */
const WITH_DATA = ['gateway/console/kit/form/money.ts', 'gateway/console/app/sign-in/choose-identity.tsx'];

/**
 * The words of the console are in `words/`, in Chinese and English. This law finds texts elsewhere: Chinese in any
 * literal. In components, it also finds text between tags, attributes that a person reads, and literals of several
 * words.
 */
export function wordFaults(files: readonly SourceFile[]): Faults {
  return files
    .filter(({ path }) => path.startsWith('gateway/console/'))
    .filter(({ path }) => !/^gateway\/console\/(?:words|generated)\//.test(path) && !WITH_DATA.includes(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter((node) => isText(node, file.path.endsWith('.tsx')))
        .map((node) => `${file.path}:${lineOf(node, file)}: ${JSON.stringify(node.getText(file.ast).trim())}`),
    );
}

function isText(node: ts.Node, isComponent: boolean): boolean {
  if (ts.isJsxText(node)) return !ADDRESS.test(node.text.trim()) && (LETTER.test(node.text) || CHINESE.test(node.text));
  if (!ts.isStringLiteralLike(node) && !isTemplatePart(node)) return false;
  if (CHINESE.test(node.text)) return true;
  if (!isComponent || isOfMachine(node)) return false;
  return TWO_WORDS.test(node.text) || (LETTER.test(node.text) && READ_ATTRIBUTES.includes(attributeOf(node) ?? ''));
}

function isTemplatePart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/**
 * Returns whether only programs read a literal, such as the name of a class or module, or the message of a thrown
 * error.
 */
function isOfMachine(node: ts.Node): boolean {
  for (let each: ts.Node | undefined = node; each !== undefined; each = each.parent) {
    if (ts.isJsxAttribute(each)) return each.name.getText() === 'className';
    if (ts.isImportDeclaration(each) || ts.isNewExpression(each)) return true;
    if (ts.isPropertyAssignment(each) && each.name.getText() === 'className') return true;
  }
  return false;
}

/**
 * Returns the name of the attribute whose value is the literal itself, or null if the literal is part of an expression.
 */
function attributeOf(node: ts.Node): string | null {
  return ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : null;
}

function lineOf(node: ts.Node, { ast }: SourceFile): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
}
