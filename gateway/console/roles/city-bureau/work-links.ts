import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which the city bureau does each kind of work. */
const LINKS: LinkTable = {
  VERIFY_SUBMISSION: ({ subject }) => `/submissions/${subject.id}`,
  DECIDE_OBJECTION: ({ subject }) => `/evaluations/${subject.id}`,
  COMMISSION_INSPECTION: () => '/supervision',
  WAIVER_ENDING: ({ subject }) => `/waivers/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which the city bureau helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'CO-4': () => '/contractors',
  'EV-3': () => '/supervision',
};
