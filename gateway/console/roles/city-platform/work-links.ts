import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { panelFormLink } from '../../nouns/evaluation/panel-link';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which the city platform does each kind of work. */
const LINKS: LinkTable = {
  INSPECT: ({ subject }) => `/stations?division=${subject.id}&orderBy=NOT_MET_DESC`,
  SCORE_EVALUATION: panelFormLink,
  CLOSE_RECTIFICATION: ({ subject }) => `/rectifications/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which the city platform helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-5': (station) => (station === null ? '/stations' : `/stations/${station}/inspect`),
  'EV-3': () => '/stations?orderBy=LAST_INSPECTED',
};
