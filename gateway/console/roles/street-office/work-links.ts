import { type RemedyPages } from '../../kit/rule/rule-duty';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';

/** The pages on which a street office does each kind of work. */
const LINKS: LinkTable = {
  RECORD_VENUE: ({ subject }) => `/station/${subject.id}/venue`,
  LIST_EQUIPMENT: ({ subject }) => `/station/${subject.id}/equipment`,
  RECORD_SIGNAGE: ({ subject }) => `/station/${subject.id}/signage`,
  CONFIRM_HOURS: ({ subject }) => {
    const week = subject.id.split('/')[1] ?? '';
    return `/hours?status=LOGGED&weekFrom=${week}&weekUntil=${week}`;
  },
  SCORE_EVALUATION: ({ subject, station }) =>
    `/evaluations/score?station=${station?.id ?? ''}&year=${subject.id.split(':')[1] ?? ''}`,
  SIGN_EVALUATION: ({ subject }) => `/evaluations/${subject.id}`,
  ANSWER_RECTIFICATION: ({ subject }) => `/rectifications/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which a street office helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-2': () => '/station?tab=facilities',
  'ST-3': () => '/station?tab=facilities',
  'PE-5': () => '/hours?status=LOGGED',
  'EV-1': () => '/evaluations',
};
