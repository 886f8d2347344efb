import { type Division } from '../../divisions/division';
import { type DistrictContext } from './context';
import { pick, type Random } from './random';
import { type Timeline } from './timelines';
import { type ViolationId } from './violations';

/**
 * Groups of streets whose stations share a contract, each with its history. Streets without a contract are listed
 * apart.
 */
export type Layout = {
  groups: { timeline: Timeline; streets: Division[] }[];
  planned: Division[];
  /** Streets whose only station has closed (ST-1). */
  deserted: Division[];
};

/** The histories of second groups. Districts use them in turn, so a city of six districts has all of them. */
const UNUSUAL_COURSES: readonly Timeline[] = [
  'HANDED_OVER',
  'SUCCEEDED',
  'JUST_SIGNED',
  'BEING_EVALUATED',
  'YOUNG',
  'JUST_EVALUATED',
];
const LATER: readonly Timeline[] = ['YOUNG', 'MATURE', 'MATURE', 'BEING_EVALUATED'];

/** A group whose contract is new or has changed hands stays small, because most stations operate normally. */
const SMALL: Partial<Record<Timeline, number>> = { JUST_SIGNED: 4, HANDED_OVER: 3 };
const ONE_GROUP_UP_TO = 4;
const SECOND_GROUP_MOST = 6;
/** Every sixth district still plans the station of its last street (ST-1). Its second group is YOUNG. */
const PLANNING_RANK = 4;

/**
 * Returns the history of the first group. It is JUST_EVALUATED in a district where an unqualified evaluation has
 * consequences (planting.ts).
 */
function firstTimeline(violations: readonly ViolationId[], rank: number): Timeline {
  return violations.includes('FN-3') || rank % 6 === 0 || rank % 6 === 5 ? 'JUST_EVALUATED' : 'MATURE';
}

/**
 * Divides a district's streets into contracts: half belong to the first, the others to a second and perhaps a third.
 */
export function layOut(context: DistrictContext, random: Random): Layout {
  const { streets, violations, rank } = context;
  const deserts = violations.includes('ST-1') && streets.length > ONE_GROUP_UP_TO;
  const deserted = deserts ? streets.slice(-1) : [];
  const served = deserts ? streets.slice(0, -1) : streets;
  const half = served.length <= ONE_GROUP_UP_TO ? served.length : Math.ceil(served.length / 2);
  const later = served.slice(half);
  const planned = rank % 6 === PLANNING_RANK && later.length > 1 ? later.slice(-1) : [];
  const contracted = later.slice(0, later.length - planned.length);
  const timeline =
    rank < 0 ? pick(random, UNUSUAL_COURSES) : (UNUSUAL_COURSES[rank % UNUSUAL_COURSES.length] ?? 'YOUNG');
  const most = SMALL[timeline] ?? SECOND_GROUP_MOST;
  const groups = [
    { timeline: firstTimeline(violations, rank), streets: served.slice(0, half) },
    { timeline, streets: contracted.slice(0, most) },
    { timeline: rank === 0 ? 'BEING_EVALUATED' : pick(random, LATER), streets: contracted.slice(most) },
  ];
  return {
    groups: groups.filter((group) => group.streets.length > 0),
    planned,
    deserted,
  };
}
