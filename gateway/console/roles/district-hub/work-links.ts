import { type RemedyPages } from '../../kit/rule/rule-duty';
import { panelFormLink } from '../../nouns/evaluation/panel-link';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which a district hub does each kind of work. */
const LINKS: LinkTable = {
  VERIFY_HOURS: ({ subject }) => {
    const [station = '', week = ''] = subject.id.split('/');
    return `/hours?status=CONFIRMED&stationId=${station}&weekFrom=${week}&weekUntil=${week}`;
  },
  VERIFY_SUBMISSION: ({ subject }) => `/submissions/${subject.id}`,
  VERIFY_TRAINING: () => '/trainings?verified=false',
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
  'PE-5': () => '/hours?status=CONFIRMED',
  'PE-6': () => '/trainings?verified=false',
};
