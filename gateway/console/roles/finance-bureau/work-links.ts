import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which a finance bureau does each kind of work. */
const LINKS: LinkTable = {
  // The approver checks the grounds first.
  APPROVE_PAYMENT: ({ subject }) => `/payments/${subject.id}?tab=grounds`,
  MAKE_PAYMENT: ({ subject }) => `/payments/${subject.id}`,
  COMMIT_BUDGET: ({ subject }) => `/contracts/${subject.id}/commit`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which a finance bureau helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'FN-1': () => '/budget',
  'FN-2': () => '/payments',
  'FN-3': () => '/payments',
};
