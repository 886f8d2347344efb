import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which a contractor does each kind of work. */
const LINKS: LinkTable = {
  LOG_HOURS: ({ subject }) => `/hours?station=${subject.id.split('/')[0] ?? ''}`,
  FIX_HOURS: ({ subject }) => `/hours?station=${subject.id.split('/')[0] ?? ''}`,
  FILE_SUBMISSION: ({ subject }) => `/submissions/${subject.id}`,
  REVISE_SUBMISSION: ({ subject }) => `/submissions/${subject.id}`,
  ANSWER_RECTIFICATION: ({ subject }) => `/rectifications/${subject.id}`,
  POST_STAFF: ({ station }) => (station === null ? '/workers' : `/stations/${station.id}?tab=staff`),
  CONFIRM_PAYMENT: ({ subject }) => `/payments/${subject.id}`,
  OBJECT_EVALUATION: () => '/evaluations',
  ACKNOWLEDGE_EQUIPMENT: ({ subject }) => `/stations/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);
