import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { committedSupergraph } from '../../../../gateway/process/assemble-gateway';
import { apiSchema } from '../../../../gateway/graph/audiences';
import { estimateObjects } from '../../../../gateway/graph/document/estimate-objects';
import { flatten } from '../../../../gateway/graph/document/flatten';
import { DEFAULT_LIMITS } from '../../../../gateway/graph/document/limits';
import { SCALARS } from '../../../../shared/graphql/types/scalars';
import { clientQueries } from '../../../support/registry/operations';

const GRAPH = apiSchema(committedSupergraph(), SCALARS);

function estimate(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  const { executable } = flatten(document, getOperationAST(document) as OperationDefinitionNode, variables);
  return executable === null ? 0 : estimateObjects(GRAPH, executable, variables);
}

describe('estimate of an answer’s objects', () => {
  it('counts one for an object, twenty for a list, and the page size for a page', () => {
    expect(estimate('{ me { role } }')).toBe(1);
    expect(estimate('{ station(id: "a") { staff { id } } }')).toBe(1 + 20);
    expect(estimate('{ stations(first: 7) { totalCount nodes { id } } }')).toBe(7 * (1 + 1));
    expect(estimate('query ($n: Int!) { stations(first: $n) { nodes { id } } }', { n: 7 })).toBe(7 * (1 + 1));
  });

  it('limits an invalid page size, which the argument’s reader refuses', () => {
    expect(estimate('{ stations(first: 2000000000) { nodes { id } } }')).toBe(200 * 2);
    expect(estimate('{ stations(first: -1) { nodes { id } } }')).toBe(2);
  });

  it('multiplies along the path, even through fragments and aliases', () => {
    const query =
      '{ contracts(first: 10) { nodes { a: lots { id } ...L } } } fragment L on ServiceContract { b: lots { id } }';
    expect(estimate(query)).toBe(10 * (1 + 1 + 20 + 20));
  });

  it.each(clientQueries().map(({ file, name, source }) => [`${file}/${name}`, source]))(
    'accepts the client query %s',
    (_, source) => {
      expect(estimate(source, { first: 100 })).toBeLessThan(DEFAULT_LIMITS.objects);
    },
  );
});
