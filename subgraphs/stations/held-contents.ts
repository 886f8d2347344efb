import { type Area } from '../../shared/graphql/area';
import { heldContentsResolver } from '../../shared/graphql/held-contents.resolver';
import { stationAttachmentTable } from './station/attachment/station-attachment.row';

/** The root field that reports to the gateway which of the given file contents this subgraph still uses. */
export const heldContents = {
  resolvers: [heldContentsResolver('stationContents', [stationAttachmentTable])],
  tables: [],
} satisfies Area;
