import { type Area } from '../../shared/graphql/area';
import { heldContentsResolver } from '../../shared/graphql/held-contents.resolver';
import { attachmentTable } from './attachment-owners';

/** The root field that returns which of the given file contents still belong to files of this subgraph. */
export const heldContents = {
  resolvers: [heldContentsResolver('evaluationContents', [attachmentTable])],
  tables: [],
} satisfies Area;
