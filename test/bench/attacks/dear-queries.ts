import { type Attack, COMPLEX, LIMITED, document } from './attack';
import { AUDITOR } from './roles';
import { city } from './callers';

const aliased = (times: number, selection: string) =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${selection}`).join(' ')} }`;

const PUBLIC_PAGE = 'stations(first: 100) { nodes { id name status openedOn division { name } } }';
const CITY_PAGE =
  'stations(first: 100) { nodes { id name staff { id name } lot { id priceFen } findings { rule verdict } latestEvaluation { grade } } }';
const CHAINS = ['Station', 'Personnel', 'Finance', 'Evaluation'].map((name) => `verify${name}Chains { chain intact }`);

/** Valid queries that are expensive, or that would be expensive without a limit. */
export const DEAR_QUERIES: readonly Attack[] = [
  document('public pages under 20 aliases', aliased(20, PUBLIC_PAGE), { allows: ['200', COMPLEX] }),
  document('one public page', aliased(1, PUBLIC_PAGE), { allows: ['200'] }),
  document('pages of the city under 7 aliases', aliased(7, CITY_PAGE), { caller: city, allows: [COMPLEX] }),
  document('one page of the city', aliased(1, CITY_PAGE), { caller: city, allows: ['200'] }),
  document('verification of all chains', `{ ${CHAINS.join(' ')} }`, { caller: AUDITOR, allows: ['200', COMPLEX] }),
  {
    name: 'as many pages of the city as the budget of a minute allows',
    allows: ['200', LIMITED],
    run: async ({ by }) => {
      const outcomes = [];
      while (outcomes.at(-1) !== LIMITED && outcomes.length < 500)
        outcomes.push(await by.ask(aliased(1, CITY_PAGE), { caller: city }));
      return outcomes;
    },
  },
];
