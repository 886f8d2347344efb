import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';

/** Asks a root of each subgraph, and what three of them add to the fourth's stations. */
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

/** What is left of the answer while one of them does not answer. */
export function without(name: SubgraphName, told: AllFour): Record<string, unknown> {
  const added = ADDED[name];
  const nodes = told.stations.nodes.map((node) => (added === undefined ? node : { ...node, [added]: null }));
  return { ...told, stations: { nodes }, [ROOT[name]]: null };
}
