import { type Area } from '../../shared/graphql/area';
import { heldContentsResolver } from '../../shared/graphql/held-contents.resolver';
import { attachmentTable } from './attachment-owners';

/** The root field that names the contents which files of this subgraph have. */
export const heldContents = {
  resolvers: [heldContentsResolver('evaluationContents', [attachmentTable])],
  tables: [],
} satisfies Area;
