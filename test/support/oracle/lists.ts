import { type Caller } from '../../../shared/access/caller';
import { type SubgraphUnderTest } from '../drivers/subgraph/subgraph-under-test';

type Connection = { nodes: { id: string }[]; totalCount: number };

/** Returns all ids of a list in the order of the list, and checks the count. `field` is a root field with arguments. */
export async function listOf(under: SubgraphUnderTest, caller: Caller, field: string): Promise<string[]> {
  const { data, errors } = await under.ask(caller, `{ list: ${field} { totalCount nodes { id } } }`);
  expect(errors).toBeUndefined();
  const { nodes, totalCount } = data?.['list'] as Connection;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
}

/** Resolves references to entities. Returns the id of each entity, or null for an entity that is not visible. */
export async function entitiesOf(
  under: SubgraphUnderTest,
  caller: Caller,
  { type, ids }: { type: string; ids: readonly string[] },
): Promise<(string | null)[]> {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`;
  const { data } = await under.ask(caller, source, { r: ids.map((id) => ({ __typename: type, id })) });
  return (data?.['_entities'] as ({ id: string } | null)[]).map((each) => each?.id ?? null);
}
