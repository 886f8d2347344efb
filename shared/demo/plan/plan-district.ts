import { type ContractorFact } from '../facts/finance';
import { type PlainDate } from '../../kernel/dates/period';
import { type DistrictContext } from './context';
import { layOut, type Layout } from './groups';
import { type Contest, type ContractPlan, type DistrictPlan, type LotPlan, type StationPlan } from './plan';
import { planContract, putOff } from './plan-contract';
import { closedStation, contractedStation, plannedStation } from './plan-station';
import { plantInFirstGroup } from './planting';
import { pick, shuffled, type Random } from './random';
import { currentTerm, earlierTerm, STANDARD_YEARS, type Term } from './timelines';

type Group = Layout['groups'][number];

/**
 * The contractors of a district by their part. The hub's contractor has no station contract here (CO-3), unless that
 * violation is planted.
 */
type Parts = { hub: ContractorFact; first: ContractorFact; others: ContractorFact[]; leaver: ContractorFact };

function partsOf({ cast, violations }: DistrictContext, random: Random): Parts {
  const [hub = cast.left, regular = cast.left, ...others] = shuffled(random, cast.regulars);
  const first = violations.includes('CO-4') ? cast.massOrganisation : regular;
  return { hub: violations.includes('CO-3') ? first : hub, first, others, leaver: cast.left };
}

/**
 * The courses of evaluations in groups whose project year has just ended. The first district has courses of its own.
 */
const CONTESTS: readonly Contest[] = [
  'OBJECTED',
  'UPHELD',
  'OBJECTED_TO_CITY',
  'WITHDRAWN_BY_CITY',
  'DISMISSED_BY_CITY',
  'HALF_SCORED',
];
const FIRST_CONTESTS: readonly Contest[] = ['UNCONTESTED', 'OBJECTED', 'HALF_SCORED'];

type About = { group: Group; contractor: ContractorFact; leaver: ContractorFact; years: number };

/**
 * Returns whether the old station closed with its contract and another opened in the same street. This happens in one
 * district.
 */
function closes(context: DistrictContext, group: Group): boolean {
  return group.timeline === 'SUCCEEDED' && context.rank === 1;
}

/**
 * Plans the previous contract of a contractor that has left. If it was terminated, every other lot is settled already.
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
    return contractedStation(context, random, { street, first });
  });
  const contract = planContract(random, { kind: 'STATION', contractor, term, stations });
  if (group.timeline === 'JUST_SIGNED') putOff(contract.lots);
  if (group.timeline === 'BEING_EVALUATED') contest(context, contract.lots);
  if (before === null) return { stations, contracts: [contract] };
  const closed = closes(context, group)
    ? group.streets.slice(0, 1).map((street) => closedStation(context, random, street))
    : [];
  const formerly = [...closed, ...stations.slice(closed.length)];
  const earlier = planEarlier(random, before, { contractor: about.leaver, stations: formerly });
  return { stations: [...closed, ...stations], contracts: [earlier, contract] };
}

function planDistrictHub(random: Random, today: PlainDate, contractor: ContractorFact): ContractPlan {
  const term = currentTerm(pick(random, ['YOUNG', 'MATURE']), random, { today, years: STANDARD_YEARS });
  return planContract(random, { kind: 'HUB', contractor, term, stations: [] });
}

/** Plans the district's stations and contracts, then plants violations in the first group. */
export function planDistrict(context: DistrictContext): DistrictPlan {
  const random = context.stream('plan');
  if (context.streets.length === 0) return { stations: [], contracts: [] };
  const layout = layOut(context, random);
  const parts = partsOf(context, random);
  const groups = layout.groups.map((group, index) => {
    const contractor = index === 0 ? parts.first : (parts.others[index] ?? parts.leaver);
    const years = index === 0 && context.violations.includes('CO-1') ? 2 : STANDARD_YEARS;
    return planGroup(context, random, { group, contractor, leaver: parts.leaver, years });
  });
  const [first] = groups;
  if (first !== undefined) plantInFirstGroup(context, first);
  return {
    stations: [
      ...groups.flatMap(({ stations }) => stations),
      ...layout.planned.map((street) => plannedStation(context, random, street)),
      ...layout.deserted.map((street) => closedStation(context, random, street)),
    ],
    contracts: [planDistrictHub(random, context.today, parts.hub), ...groups.flatMap(({ contracts }) => contracts)],
  };
}
