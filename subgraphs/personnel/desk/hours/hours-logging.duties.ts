import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { POLICIES, ruleOf, valuesByPlace } from '../../../../shared/policy/policy';
import { type Condition } from '../../../../shared/access/scope-sql';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty } from '../../../../shared/graphql/work/group-duty';
import { atDivision } from '../../../../shared/store/at-division';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { type Group, type Groups } from '../../../../shared/store/work/group-repository';
import { byDivision } from '../../../../shared/store/work/by-division';
import { all, not } from '../../../../shared/store/sql/conditions';
import { type PostingRow, postingTable } from '../../ground/posting/posting.row';
import { EMPLOYER } from '../../ground/roles/writers';
import { places } from '../../ground/station/place.row';
import { suspensionTable } from '../../ground/station/suspension.row';
import { type ServiceHoursRow, serviceHoursTable } from '../../hours/hours/hours.row';
import { entryFaults, weekFaults } from '../../hours/hours/hours.rules';
import { leaveTable } from '../../worker/leave/leave.row';
import { workerTable } from '../../worker/worker/worker.row';
import { type HoursContext, type HoursFacts, loadHours } from './hours-facts.loader';
import { earliestSince, hoursWork, weekEntry } from './station-week.rules';

/** The number of past full weeks whose hours the contractor must log. PE-5 does not cover earlier weeks. */
const OWED_WEEKS = 12;

const OF_WEEK = {
  roles: EMPLOYER,
  ready: ALWAYS_READY,
  at: ({ access }: HoursContext, code: Parameters<typeof atDivision>[1]) =>
    atDivision('stationId', code, { places, access }),
  due: () => NO_DUE_DATE,
} as const;

/**
 * The duty to log the hours of a full week for the workers who were on post on all of its days. One work item contains
 * all workers of one station who have no hours in the week. Weeks with a day of leave or suspension are left out,
 * because PE-5 does not apply to them.
 */
const log = groupDuty<PostingRow, HoursFacts, HoursContext>({
  ...OF_WEEK,
  kind: 'LOG_HOURS',
  table: postingTable,
  groups: unlogged,
  facts: (context, groups) => loadHours(context, groups, null),
  may: ({ postings }, { today }, { sort: week }) => {
    const entries = postings.map(({ workerId, stationId }) => ({ workerId, stationId, week, minutes: 0 }));
    const faults = () => [...weekFaults(week, today), ...entryFaults(entries, { postings, hours: [] })];
    return blockOf(refusalOf(() => refuseFaults(faults())));
  },
  describe: ({ districtCode }, group) => ({ ...workOf(group, districtCode), since: earliestSince([], group.sort) }),
});

/** The duty to correct hours that an office has returned. The contractor logs them again. */
const fix = groupDuty<ServiceHoursRow, HoursFacts, HoursContext>({
  ...OF_WEEK,
  kind: 'FIX_HOURS',
  table: serviceHoursTable,
  groups: correctable,
  facts: (context, groups) => loadHours(context, groups, 'RETURNED'),
  may: ({ rows, postings }) => {
    const refusals = rows.map((row) => refusalOf(() => refuseFaults(entryFaults([row], { postings, hours: [] }))));
    return refusals.includes(null) ? null : blockOf(refusals[0] ?? null);
  },
  describe: ({ rows, districtCode }, group) => ({
    ...workOf(group, districtCode),
    since: earliestSince(
      rows.map(({ statusSince }) => statusSince),
      group.sort,
    ),
  }),
});

/** The duties of the contractor: logging the hours of a week, and correcting returned hours. */
export const loggingDuties: readonly Duty<HoursContext>[] = [log, fix];

function workOf({ id: stationId, sort: week, count }: Group, districtCode: HoursFacts['districtCode']) {
  return { ...hoursWork({ stationId, week }, districtCode), count };
}

function blockOf(refusal: Block['refusal'] | null): Block | null {
  return refusal && { refusal, role: null, since: null };
}

/**
 * Returns the groups of missing hours, one group for each station and week. Only stations that the contractor serves
 * and where PE-5 applies have groups.
 */
function unlogged({ access: { reading }, today }: HoursContext): Groups {
  const served = { table: places, key: 'stationId', column: 'stationId' };
  const ofWorker = { key: 'workerId', column: 'workerId' };
  const applies = byDivision(
    'x.districtCode',
    valuesByPlace(POLICIES, today, (policy) => Number(ruleOf(policy, 'PE-5') !== null)),
  );
  const isOpen = plain("x.status <> 'CLOSED'");
  const paused = plain('x.`from` <= w.sunday AND (x.`until` IS NULL OR x.`until` >= w.monday)');
  const hours = plain('x.stationId = t.stationId AND x.week = w.week');
  const leave = plain('x.`from` <= w.sunday AND x.`until` >= w.monday');
  const weeks = lastFullWeeks(today, OWED_WEEKS).map(weekEntry);
  // This condition names no week, so the database can use an index to leave out postings that ended before the first
  // week.
  const recent = { sql: 't.endsOn IS NULL OR t.endsOn >= ?', parameters: [weeks[0]?.sunday ?? today] };
  return {
    list: weeks,
    condition: all(
      recent,
      plain('t.startsOn <= w.monday AND (t.endsOn IS NULL OR t.endsOn >= w.sunday)'),
      existsIn(reading, served, all(isOpen, { sql: `${applies.sql} = 1`, parameters: applies.parameters })),
      not(existsIn(reading, { table: serviceHoursTable, ...ofWorker }, hours)),
      not(existsIn(reading, { table: suspensionTable, key: 'stationId', column: 'stationId' }, paused)),
      not(existsIn(reading, { table: leaveTable, ...ofWorker }, leave)),
    ),
    sort: plain('w.week'),
    id: plain('t.stationId'),
  };
}

/**
 * Returns the groups of returned hours that can be logged again. Hours of a week after the end of the posting cannot be
 * logged again.
 */
async function correctable({ access: { reading }, hours }: HoursContext): Promise<Groups> {
  const ofWorker = { key: 'workerId', column: 'workerId' };
  const onPost = plain(
    'x.stationId = t.stationId AND x.startsOn <= w.sunday AND ' +
      '(x.endsOn IS NULL OR (x.endsOn >= w.monday AND x.endsOn >= x.startsOn))',
  );
  return {
    list: (await hours.weeksWith('RETURNED')).map(weekEntry),
    condition: all(
      plain("t.status = 'RETURNED' AND t.week = w.week"),
      existsIn(reading, { table: postingTable, ...ofWorker }, onPost),
      existsIn(reading, { table: workerTable, key: 'id', column: 'workerId' }, plain('1 = 1')),
    ),
    sort: plain('w.week'),
    id: plain('t.stationId'),
  };
}

function plain(sql: string): Condition {
  return { sql, parameters: [] };
}
