import { getOperationAST, parse, print } from 'graphql';
import { splitIntrospection } from '../../gateway/introspection';

function split(source: string, name?: string) {
  const document = parse(source);
  const { executable, asksOfSchema } = splitIntrospection(document, getOperationAST(document, name)!);
  const text = executable && print(executable).replace(/\s+/g, ' ');
  return { text, asksOfSchema, same: executable === document };
}

describe('an operation, parted between the executor and the schema', () => {
  it('goes to the executor as it is where nothing is to be taken out', () => {
    expect(split('{ a { __typename b } }')).toMatchObject({ asksOfSchema: false, same: true });
  });

  it('loses its introspection, also through fragments and under an alias', () => {
    expect(split('{ a x: __schema { queryType { name } } __typename }')).toEqual({
      text: '{ a }',
      asksOfSchema: true,
      same: false,
    });
    expect(split('{ ...F } fragment F on Query { a ...G } fragment G on Query { __type(name: "A") { name } }')).toEqual(
      {
        text: '{ ...F } fragment F on Query { a }',
        asksOfSchema: true,
        same: false,
      },
    );
    expect(split('{ a ... on Query { ... { __schema { queryType { name } } } } }').text).toBe('{ a }');
  });

  it('does not go to the executor at all where nothing else is asked', () => {
    expect(split('{ __typename ...F } fragment F on Query { __schema { queryType { name } } }')).toMatchObject({
      text: null,
      asksOfSchema: true,
    });
  });

  it('goes alone: another operation of the document cannot turn it into introspection', () => {
    expect(
      split('query B { __schema { queryType { name } } } query A { a ...F } fragment F on Query { b }', 'A'),
    ).toEqual({
      text: 'query A { a ...F } fragment F on Query { b }',
      asksOfSchema: false,
      same: false,
    });
  });

  it('loses root fields that are skipped by a literal, for which there is no plan', () => {
    expect(split('{ a @skip(if: true) }')).toMatchObject({ text: null, asksOfSchema: false });
    expect(split('{ a @include(if: false) b @skip(if: false) ... @skip(if: true) { c } }').text).toBe(
      '{ b @skip(if: false) }',
    );
    expect(split('query ($x: Boolean!) { a @skip(if: $x) }').same).toBe(true);
  });
});
