import { type Area } from '../../shared/graphql/area';
import { heldContentsResolver } from '../../shared/graphql/held-contents.resolver';
import { attachmentTable } from './attachment-owners';

/** The root field that reports which of the given contents the files of this subgraph still have. */
export const heldContents = {
  resolvers: [heldContentsResolver('evaluationContents', [attachmentTable])],
  tables: [],
} satisfies Area;
