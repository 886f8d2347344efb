import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';

/** A query that needs all four subgraphs. Three of them also add a field to the stations of the stations subgraph. */
export const ALL_FOUR = `{
  stations(first: 3) { nodes { id name staff { id } lot { id } latestEvaluation { id } } }
  workers(first: 3) { nodes { id } }
  contracts(first: 3) { nodes { id } }
  evaluations(first: 3) { nodes { id } }
}`;
const ROOT = { stations: 'stations', personnel: 'workers', finance: 'contracts', evaluation: 'evaluations' } as const;
const ADDED: Partial<Record<SubgraphName, string>> = {
  personnel: 'staff',
  finance: 'lot',
  evaluation: 'latestEvaluation',
};

export type AllFour = Record<string, unknown> & { stations: { nodes: Record<string, unknown>[] } };

/** Returns the answer that is expected while the subgraph `name` does not answer. `answer` is the full answer. */
export function without(name: SubgraphName, answer: AllFour): Record<string, unknown> {
  const added = ADDED[name];
  const nodes = answer.stations.nodes.map((node) => (added === undefined ? node : { ...node, [added]: null }));
  return { ...answer, stations: { nodes }, [ROOT[name]]: null };
}
