import { type RemedyPages } from '../../kit/rule/remedy-pages';
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

/** The address of the list of submissions that the contractor still has to make. */
export const TO_SUBMIT = '/submissions?status=DUE%2COVERDUE';

const toWorkers = () => '/workers';
const toSubmissions = () => TO_SUBMIT;
/** A contractor stops what it may not do, and says so in the answer to a rectification. */
const toRectifications = (station: string | null) =>
  station === null ? '/rectifications' : `/stations/${station}?tab=rectifications`;

/** The pages on which a contractor helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-2': (station) => (station === null ? '/stations' : `/stations/${station}?tab=facilities`),
  'ST-5': toRectifications,
  'PE-1': toWorkers,
  'PE-2': toWorkers,
  'PE-3': toWorkers,
  'PE-4': toWorkers,
  'PE-5': (station) => (station === null ? '/hours' : `/hours?station=${station}`),
  'PE-6': () => '/trainings',
  'CO-5': toRectifications,
  'FI-2': toSubmissions,
  'FI-3': toSubmissions,
  'FI-4': toSubmissions,
};
