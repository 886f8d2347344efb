import { type Role } from '../../../../shared/domain/roles';
import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type EntryAuthor, entryAuthorOf } from '../../../../shared/access/own-entry';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Judged, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty } from '../../../../shared/graphql/work/group-duty';
import { atDivision } from '../../../../shared/store/at-division';
import { type Groups } from '../../../../shared/store/work/group-repository';
import { all, given } from '../../../../shared/store/sql/conditions';
import { HOURS_CONFIRMERS, HOURS_VERIFIERS } from '../../ground/roles/writers';
import { places } from '../../ground/station/place.row';
import { type ServiceHoursRow, serviceHoursTable } from '../../hours/hours/hours.row';
import { confirmed, verified } from '../../hours/hours/hours-review.rules';
import { type HoursContext, type HoursFacts, loadHours } from './hours-facts.loader';
import { earliestSince, hoursWork } from './station-week.rules';

type Step = (row: ServiceHoursRow, author: EntryAuthor) => unknown;
/**
 * A decision of an office about hours. `from` is the status before the decision. `step` is the rule that the command
 * applies.
 */
type Review = { kind: 'CONFIRM_HOURS' | 'VERIFY_HOURS'; roles: readonly Role[]; from: ServiceHoursStatus; step: Step };

/**
 * The duties of the street office, which confirms hours, and of the district hub, which verifies them. One work item
 * contains the hours of a station in a week.
 */
export const reviewDuties: readonly Duty<HoursContext>[] = [
  reviewDuty({ kind: 'CONFIRM_HOURS', roles: HOURS_CONFIRMERS, from: 'LOGGED', step: confirmed }),
  reviewDuty({ kind: 'VERIFY_HOURS', roles: HOURS_VERIFIERS, from: 'CONFIRMED', step: verified }),
];

function reviewDuty({ kind, roles, from, step }: Review): Duty<HoursContext> {
  return groupDuty<ServiceHoursRow, HoursFacts, HoursContext>({
    kind,
    roles,
    table: serviceHoursTable,
    groups: (context) => hoursOfOthers(context, from),
    ready: ALWAYS_READY,
    at: ({ access }, code) => atDivision('stationId', code, { places, access }),
    due: () => NO_DUE_DATE,
    facts: (context, groups) => loadHours(context, groups, from),
    may: (facts, judged) => blockOf(facts, judged, { roles, step }),
    describe: ({ rows, districtCode }, { id: stationId, sort: week, count }) => ({
      ...hoursWork({ stationId, week }, districtCode),
      count,
      since: earliestSince(
        rows.map(({ statusSince }) => statusSince),
        week,
      ),
    }),
  });
}

/**
 * Returns the groups of hours with the status `from` about which the caller may decide. Hours that the caller's own
 * contractor logged are left out.
 */
function hoursOfOthers({ caller }: HoursContext, from: ServiceHoursStatus): Groups {
  const others = given(entryAuthorOf(caller).contractorId, (id) => ({
    sql: 't.contractorId <> ?',
    parameters: [id],
  }));
  return {
    list: null,
    condition: all({ sql: 't.status = ?', parameters: [from] }, others),
    sort: { sql: 't.week', parameters: [] },
    id: { sql: 't.stationId', parameters: [] },
  };
}

/**
 * Returns the reason why the person cannot decide about any of the hours. Null if the person can decide about some of
 * them.
 */
function blockOf(
  { rows, contractorId }: HoursFacts,
  { person }: Judged,
  { roles, step }: Pick<Review, 'roles' | 'step'>,
): Block | null {
  const author = { subject: person?.subject ?? null, contractorId };
  const refusals = rows.map((row) => refusalOf(() => step(row, author)));
  const refusal = refusals.every((each) => each !== null) ? refusals[0] : undefined;
  return refusal === undefined ? null : { refusal, role: roles[0] ?? null, since: null };
}
