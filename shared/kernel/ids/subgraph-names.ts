/** The four subgraphs. Each has its own key and its own database. A passport is valid for one subgraph only. */
export const SUBGRAPHS = ['stations', 'personnel', 'finance', 'evaluation'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];
