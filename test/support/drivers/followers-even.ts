import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type Stored } from '../oracle/chain-check';
import { SUBGRAPH_DEFINITIONS } from './subgraph/subgraphs';

type Rows = (subgraph: SubgraphName, sql: string) => Promise<Stored[]>;

/** Returns whether the followers of a subgraph have applied every event that the followed subgraphs have recorded. */
export async function followersAreEven(rows: Rows, follower: SubgraphName): Promise<boolean> {
  const { follows = [] } = SUBGRAPH_DEFINITIONS.find(({ name }) => name === follower) ?? {};
  const positions = await rows(follower, 'SELECT subgraph, chain, sequence FROM follower_cursor');
  for (const { follows: followed } of follows) {
    for (const { chain, length } of await rows(followed, 'SELECT chain, length FROM event_chain')) {
      const position = positions.find((each) => each['subgraph'] === followed && each['chain'] === chain);
      if (Number(position?.['sequence'] ?? 0) !== Number(length)) return false;
    }
  }
  return true;
}
