import { type Document } from '../../graph/document';
import { variablesOf } from '../../kit/list/filter-values';
import { type ReadPage } from '../../kit/list/use-rows';
import { type LedgerRow } from './ledger-columns';

/** A page of postings, in the order of their days. The page before it has earlier postings. */
export type PostingPage<Row> = {
  totalCount: number;
  pageInfo: { hasPreviousPage: boolean; startCursor?: string | null };
  nodes: readonly Row[];
};

type LedgerDocument = Document<{ ledgerPostings: PostingPage<LedgerRow> | null }, never>;

/** Returns a function that reads the ledger from its end, so that the newest postings of a district come first. */
export function readLedger(document: LedgerDocument): ReadPage<LedgerRow> {
  return async (ask, filters, before) => {
    const variables = { ...variablesOf(filters, { numbers: ['year'] }), before };
    const asked = document as Document<{ ledgerPostings: PostingPage<LedgerRow> | null }, object>;
    const { data, refusal } = await ask(asked, variables, 'network-only');
    const page = data?.ledgerPostings ?? null;
    return { data: page && newestFirst(page), refusal };
  };
}

/** Returns a page in reverse order. Its next page is the one with earlier postings. */
export function newestFirst<Row>({ totalCount, pageInfo, nodes }: PostingPage<Row>) {
  const { hasPreviousPage: hasNextPage, startCursor: endCursor = null } = pageInfo;
  return { totalCount, pageInfo: { hasNextPage, endCursor }, nodes: [...nodes].reverse() };
}
