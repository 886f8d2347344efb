import { type Division } from '../../divisions/division';
import { type DistrictContext } from './context';
import { pick, type Random } from './random';
import { type Timeline } from './timelines';
import { type ViolationId } from './violations';

/**
 * Groups of streets with the history of each group. The stations of a group share a contract. Streets without a
 * contract are listed separately.
 */
export type Layout = {
  groups: { timeline: Timeline; streets: Division[] }[];
  planned: Division[];
  /** Streets whose only station is closed (ST-1). */
  deserted: Division[];
};

/**
 * The possible histories of a district's second group. Districts take them in turn, so six districts have all of them.
 */
const UNUSUAL_COURSES: readonly Timeline[] = [
  'HANDED_OVER',
  'SUCCEEDED',
  'JUST_SIGNED',
  'BEING_EVALUATED',
  'YOUNG',
  'JUST_EVALUATED',
];
const LATER: readonly Timeline[] = ['YOUNG', 'MATURE', 'MATURE', 'BEING_EVALUATED'];

/**
 * The maximum number of streets in a district's second group, for unusual histories. It is small, so that most stations
 * work normally.
 */
const SMALL: Partial<Record<Timeline, number>> = { JUST_SIGNED: 4, HANDED_OVER: 3 };
const ONE_GROUP_UP_TO = 4;
const SECOND_GROUP_MOST = 6;
/** If a city's first district has at least this number of streets, it gets a group PREPARING with two stations. */
const PREPARED_FROM = 12;
/**
 * The maximum number of streets in the second group of a district that also has the group PREPARING. It is small, so
 * that enough lots remain in the third group: one for each course that an evaluation can take.
 */
const SECOND_BESIDE_PREPARED = 2;
/**
 * The rank, modulo 6, of the districts whose last street has a planned station. The second group of these districts is
 * YOUNG.
 */
const PLANNING_RANK = 4;

/**
 * Returns the history of the first group. It is JUST_EVALUATED in a district where an unqualified evaluation has
 * consequences (see planting.ts).
 */
function firstTimeline(violations: readonly ViolationId[], rank: number): Timeline {
  return violations.includes('FN-3') || rank % 6 === 0 || rank % 6 === 5 ? 'JUST_EVALUATED' : 'MATURE';
}

/**
 * Divides a district's streets into groups, one for each contract. The first group has half of the streets, or all of
 * them in a small district. The other streets form a second and perhaps a third group. In the first district of a city,
 * if it is large, the second and the third street form a group of their own.
 */
export function layOut(context: DistrictContext, random: Random): Layout {
  const { streets, violations, rank } = context;
  const deserts = violations.includes('ST-1') && streets.length > ONE_GROUP_UP_TO;
  const deserted = deserts ? streets.slice(-1) : [];
  const contractedStreets = deserts ? streets.slice(0, -1) : streets;
  const prepared = rank === 0 && contractedStreets.length >= PREPARED_FROM ? contractedStreets.slice(1, 3) : [];
  const served = contractedStreets.filter((street) => !prepared.includes(street));
  const half = served.length <= ONE_GROUP_UP_TO ? served.length : Math.ceil(served.length / 2);
  const later = served.slice(half);
  const planned = rank % 6 === PLANNING_RANK && later.length > 1 ? later.slice(-1) : [];
  const contracted = later.slice(0, later.length - planned.length);
  const timeline =
    rank < 0 ? pick(random, UNUSUAL_COURSES) : (UNUSUAL_COURSES[rank % UNUSUAL_COURSES.length] ?? 'YOUNG');
  const most = prepared.length > 0 ? SECOND_BESIDE_PREPARED : (SMALL[timeline] ?? SECOND_GROUP_MOST);
  const groups: Layout['groups'] = [
    { timeline: firstTimeline(violations, rank), streets: served.slice(0, half) },
    { timeline, streets: contracted.slice(0, most) },
    { timeline: rank === 0 ? 'AWAITING_ACCEPTANCE' : pick(random, LATER), streets: contracted.slice(most) },
    { timeline: 'PREPARING', streets: prepared },
  ];
  return {
    groups: groups.filter((group) => group.streets.length > 0),
    planned,
    deserted,
  };
}
