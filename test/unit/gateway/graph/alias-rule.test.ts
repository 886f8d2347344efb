import { buildSchema, parse, validate } from 'graphql';
import { aliasRule, keyFieldsOf } from '../../../../gateway/graph/document/alias-rule';

const SUPERGRAPH = buildSchema(
  `type Query { stations: [Station] }
   type Station @join__type(graph: A, key: "id") @join__type(graph: B, key: "code division { code }") {
     id: ID name: String code: String division: Division
     total: Int @join__field(graph: B, requires: "price { fen }")
     price: Price staff(n: Int): String
   }
   type Division @join__type(graph: A) { code: String title: String }
   type Price { fen: Int }`,
  { assumeValidSDL: true, assumeValid: true },
);

const refusals = (source: string) =>
  validate(SUPERGRAPH, parse(source), [aliasRule(keyFieldsOf(SUPERGRAPH))]).map(({ message }) => message);

describe('aliases that a caller may choose', () => {
  it('exclude the names of key fields and required fields of the supergraph, even of nested fields', () => {
    expect([...keyFieldsOf(SUPERGRAPH)].sort()).toEqual(['code', 'division', 'fen', 'id', 'price']);
  });

  it.each(['id: name', 'code: name', 'division: price { x: fen }', 'fen: name'])(
    'cannot be the name of a key: %s',
    (selection) => {
      expect(refusals(`{ stations { ${selection} } }`)).toEqual([
        expect.stringContaining('is the name of a key field'),
      ]);
      expect(refusals(`{ ...F } fragment F on Query { stations { ... on Station { ${selection} } } }`)).toHaveLength(1);
    },
  );

  it.each(['__proto__', '__typename', '__x', 'constructor', 'toString', 'hasOwnProperty', '_internal_qp_alias_0'])(
    'cannot be a reserved name of JavaScript or the planner: %s',
    (alias) => {
      expect(refusals(`{ stations { ${alias}: name } }`)).toEqual([expect.stringContaining('is reserved')]);
    },
  );

  it('are also checked in variables and fragments', () => {
    expect(refusals('query ($__proto__: Int) { stations { staff(n: $__proto__) } }')).toHaveLength(1);
    expect(refusals('query ($representations: Int) { stations { staff(n: $representations) } }')).toHaveLength(1);
    expect(refusals('{ ...constructor } fragment constructor on Query { stations { id } }')).toHaveLength(1);
  });

  it('may be any other name, and the key itself may have its own name', () => {
    expect(refusals('{ stations { id id: id code division { code } key: id label: name price { fen } } }')).toEqual([]);
  });
});
