import { type OperationDefinitionNode, buildSchema, parse } from 'graphql';
import { compactText } from '../../../support/registry/console/compact-text';

const schema = buildSchema(
  'type Query { station: Station stations: [Station] } type Station { id: ID name: String lot: Lot } type Lot { id: ID }',
);

/** Returns the text of the first operation of a document. */
function textOf(source: string): string {
  const document = parse(source);
  return compactText(document.definitions[0] as OperationDefinitionNode, document, schema);
}

it('writes a fragment that an operation spreads once into its place, on one line', () => {
  const source = `
    query A { station { ...Row } }
    fragment Row on Station { id lot { ...Of } }
    fragment Of on Lot { id }
    fragment Unused on Station { name }`;
  expect(textOf(source)).toBe('query A { station { id lot { id } } }');
});

it('keeps a fragment that an operation spreads twice', () => {
  const source =
    'query A { station { ...Row } stations { ...Row } } fragment Row on Station { id ...Name } fragment Name on Station { name }';
  expect(textOf(source)).toBe('query A { station { ...Row } stations { ...Row } } fragment Row on Station { id name }');
});

it('keeps the spread of a fragment with a directive', () => {
  const source = 'query A { station { ...Row @skip(if: true) } } fragment Row on Station { id }';
  expect(textOf(source)).toBe(source);
});
