import { type Document } from '../../graph/document';
import { variablesOf } from '../../kit/list/filter-values';
import { readConnection } from '../../kit/list/read-connection';
import { type LedgerRow } from './ledger-columns';

/** A page of postings, in the order of their days. The page before it has earlier postings. */
export type PostingPage<Row> = {
  totalCount: number;
  pageInfo: { hasPreviousPage: boolean; startCursor?: string | null };
  nodes: readonly Row[];
};

type LedgerDocument = Document<{ ledgerPostings: PostingPage<LedgerRow> | null }, never>;

/** Returns a function that reads the ledger from its end, so that the newest postings of a district come first. */
export function readLedger(document: LedgerDocument) {
  return readConnection(
    document,
    (filters) => variablesOf(filters, { numbers: ['year'] }),
    ({ ledgerPostings }) => ledgerPostings && newestFirst(ledgerPostings),
  );
}

/** Returns a page in reverse order. Its next page is the one with earlier postings. */
export function newestFirst<Row>({ totalCount, pageInfo, nodes }: PostingPage<Row>) {
  const { hasPreviousPage: hasNextPage, startCursor: endCursor = null } = pageInfo;
  return { totalCount, pageInfo: { hasNextPage, endCursor }, nodes: [...nodes].reverse() };
}
