/** The four subgraphs; a passport is for one of them, and each has a key and a database of its own. */
export const SUBGRAPHS = ['stations', 'personnel', 'finance', 'evaluation'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];
