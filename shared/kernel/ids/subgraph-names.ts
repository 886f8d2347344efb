/** The four subgraphs. Each has its own key and database, and a passport is valid for one of them. */
export const SUBGRAPHS = ['stations', 'personnel', 'finance', 'evaluation'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];
