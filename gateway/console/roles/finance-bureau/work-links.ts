import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which a finance bureau does each kind of work. */
const LINKS: LinkTable = {
  // The approver checks the grounds first.
  APPROVE_PAYMENT: ({ subject }) => `/payments/${subject.id}?tab=grounds`,
  MAKE_PAYMENT: ({ subject }) => `/payments/${subject.id}`,
  COMMIT_BUDGET: ({ subject }) => `/contracts/${subject.id}/commit`,
};

export const linkOf = linkOfTable(LINKS);
