import { attachedFileResolver } from '../../../../shared/graphql/attached-file.resolver';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DOCUMENTS } from '../roles/readers';
import { type AttachmentLoaders } from './attachment.loader';

type Context = Reading<AttachmentLoaders>;

/** Resolves the root field that finds a file of the records of this subgraph. */
export const AttachmentResolver = attachedFileResolver<Context>('attachment', DOCUMENTS, ({ load }) => load.attachment);
