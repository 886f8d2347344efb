import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { panelFormLink } from '../../nouns/evaluation/panel-link';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The address of the list of hours that the street offices have confirmed and the hub has to verify. */
export const HOURS_TO_VERIFY = '/hours?status=CONFIRMED';
const TRAININGS_TO_VERIFY = '/trainings?verified=false';

/** The pages on which a district hub does each kind of work. */
const LINKS: LinkTable = {
  VERIFY_HOURS: ({ subject }) => {
    const [station = '', week = ''] = subject.id.split('/');
    return `${HOURS_TO_VERIFY}&stationId=${station}&weekFrom=${week}&weekUntil=${week}`;
  },
  VERIFY_SUBMISSION: ({ subject }) => `/submissions/${subject.id}`,
  VERIFY_TRAINING: () => TRAININGS_TO_VERIFY,
  VERIFY_QUALIFICATION: ({ subject }) => `/workers/${subject.id}`,
  SCORE_EVALUATION: panelFormLink,
  CLOSE_RECTIFICATION: ({ subject }) => `/rectifications/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which a district hub helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-5': (station) => (station === null ? '/visits' : `/visits/new?station=${station}`),
  'PE-3': () => '/workers',
  'PE-4': () => '/workers',
  'PE-5': () => HOURS_TO_VERIFY,
  'PE-6': () => TRAININGS_TO_VERIFY,
};
