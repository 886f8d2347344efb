import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';

/** Queries a root field of each subgraph, and the fields that three of them add to the stations of the fourth. */
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

/** Returns the expected answer while one subgraph does not respond. */
export function without(name: SubgraphName, answer: AllFour): Record<string, unknown> {
  const added = ADDED[name];
  const nodes = answer.stations.nodes.map((node) => (added === undefined ? node : { ...node, [added]: null }));
  return { ...answer, stations: { nodes }, [ROOT[name]]: null };
}
