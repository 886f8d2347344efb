import { type ContractorFact } from '../facts/finance';
import { type DistrictContext } from './context';
import { layOut, type Layout } from './groups';
import { type Contest, type ContractPlan, type DistrictPlan, type LotPlan, type StationPlan } from './plan';
import { leaveUnconfirmed, planContract, putOff } from './plan-contract';
import { closedStation, contractedStation, plannedStation } from './plan-station';
import { leaveUndone, plantInFirstGroup } from './planting';
import { pick, shuffled, type Random } from './random';
import { currentTerm, earlierTerm, STANDARD_YEARS, type Term, type Timeline } from './timelines';

type Group = Layout['groups'][number];

/**
 * The contractors of a district. `hub` runs the district hub, `first` serves the first group of streets, and `others`
 * serve the other groups. `leaver` had the previous contracts. The contractor of the district hub has no station
 * contract in the district (CO-3), unless a violation of CO-3 is planted.
 */
type Parts = { hub: ContractorFact; first: ContractorFact; others: ContractorFact[]; leaver: ContractorFact };

function partsOf({ cast, violations }: DistrictContext, random: Random): Parts {
  const [hub = cast.left, regular = cast.left, ...others] = shuffled(random, cast.regulars);
  const first = violations.includes('CO-4') ? cast.massOrganisation : regular;
  return { hub: violations.includes('CO-3') ? first : hub, first, others, leaver: cast.left };
}

/**
 * The courses that evaluations take in groups whose project year has just ended. The first district of a city uses
 * FIRST_CONTESTS instead.
 */
const CONTESTS: readonly Contest[] = [
  'OBJECTED',
  'UPHELD',
  'OBJECTED_TO_CITY',
  'WITHDRAWN_BY_CITY',
  'DISMISSED_BY_CITY',
  'HALF_SCORED',
];
const FIRST_CONTESTS: readonly Contest[] = ['UNCONTESTED', 'OBJECTED', 'SCORED_BY_STREET'];

/** The histories of groups whose project year has just ended. */
const CONTESTED: readonly Timeline[] = ['BEING_EVALUATED', 'AWAITING_ACCEPTANCE'];

type About = { group: Group; contractor: ContractorFact; leaver: ContractorFact; years: number };

/**
 * Returns whether the station of the group's first street closed with the previous contract, and another station opened
 * in the same street. This happens only in the second district of a city.
 */
function closes(context: DistrictContext, group: Group): boolean {
  return group.timeline === 'SUCCEEDED' && context.rank === 1;
}

/**
 * Plans the previous contract, whose contractor has left. If the contract was terminated, every second lot is already
 * settled.
 */
function planEarlier(random: Random, term: Term, about: { contractor: ContractorFact; stations: StationPlan[] }) {
  const contract = planContract(random, { kind: 'STATION', term, ...about });
  for (const [index, lot] of contract.lots.entries()) {
    if (lot.fate === 'TERMINATED' && index % 2 === 0) lot.fate = 'SETTLED';
  }
  return contract;
}

function contest({ rank }: DistrictContext, lots: readonly LotPlan[]): void {
  const courses = rank === 0 ? FIRST_CONTESTS : lots.length < CONTESTS.length ? [] : CONTESTS;
  courses.forEach((course, index) => {
    const lot = lots[index];
    if (lot !== undefined) lot.contest = course;
  });
}

function planGroup(context: DistrictContext, random: Random, about: About): DistrictPlan {
  const { group, contractor } = about;
  const term = currentTerm(group.timeline, random, { today: context.today, years: about.years });
  const before = earlierTerm(group.timeline, random, term);
  const stations = group.streets.map((street, index) => {
    const first = before === null || (index === 0 && closes(context, group)) ? term : before;
    return contractedStation(context, random, { street, first, isLate: group.timeline === 'PREPARING' });
  });
  const contract = planContract(random, { kind: 'STATION', contractor, term, stations });
  if (group.timeline === 'JUST_SIGNED') putOff(contract.lots);
  if (group.timeline === 'PREPARING') leaveUnconfirmed(contract.lots);
  if (CONTESTED.includes(group.timeline)) contest(context, contract.lots);
  if (before === null) return { stations, contracts: [contract] };
  const closed = closes(context, group)
    ? group.streets.slice(0, 1).map((street) => closedStation(context, random, street))
    : [];
  const formerly = [...closed, ...stations.slice(closed.length)];
  const earlier = planEarlier(random, before, { contractor: about.leaver, stations: formerly });
  return { stations: [...closed, ...stations], contracts: [earlier, contract] };
}

/** Plans the contract of the district hub. In the first district of a city, it ends in some months. */
function planDistrictHub({ rank, today }: DistrictContext, random: Random, contractor: ContractorFact): ContractPlan {
  const drawn = pick(random, ['YOUNG', 'MATURE'] as const);
  const term = currentTerm(rank === 0 ? 'ENDING' : drawn, random, { today, years: STANDARD_YEARS });
  return planContract(random, { kind: 'HUB', contractor, term, stations: [] });
}

/** Plans the district's stations and contracts, then plants violations in the first group. */
export function planDistrict(context: DistrictContext): DistrictPlan {
  const random = context.stream('plan');
  if (context.streets.length === 0) return { stations: [], contracts: [] };
  const layout = layOut(context, random);
  const parts = partsOf(context, random);
  const groups = layout.groups.map((group, index) => {
    // One contractor serves new stations in addition to older ones, so that it has work of every kind.
    const isOfFirst = index === 0 || group.timeline === 'PREPARING';
    const contractor = isOfFirst ? parts.first : (parts.others[index] ?? parts.leaver);
    const years = index === 0 && context.violations.includes('CO-1') ? 2 : STANDARD_YEARS;
    return planGroup(context, random, { group, contractor, leaver: parts.leaver, years });
  });
  const [first] = groups;
  if (first !== undefined) plantInFirstGroup(context, first);
  if (first !== undefined && context.rank === 0) leaveUndone(first.stations, groups.at(-1)?.stations ?? []);
  return {
    stations: [
      ...groups.flatMap(({ stations }) => stations),
      ...layout.planned.map((street) => plannedStation(context, random, street)),
      ...layout.deserted.map((street) => closedStation(context, random, street)),
    ],
    contracts: [planDistrictHub(context, random, parts.hub), ...groups.flatMap(({ contracts }) => contracts)],
  };
}
