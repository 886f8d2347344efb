import { type Area } from '../../shared/graphql/area';
import { heldContentsResolver } from '../../shared/graphql/held-contents.resolver';
import { contractAttachmentTable } from './contract/attachment/contract-attachment.row';
import { accountLetterTable } from './payment/payment-account/account-letter.row';

/** The root field that reports to the gateway which of the given file contents this subgraph still uses. */
export const heldContents = {
  resolvers: [heldContentsResolver('financeContents', [contractAttachmentTable, accountLetterTable])],
  tables: [],
} satisfies Area;
