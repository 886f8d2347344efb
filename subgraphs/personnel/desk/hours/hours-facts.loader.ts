import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { grouped } from '../../../../shared/kernel/grouped';
import { weekEnd, weekStart } from '../../../../shared/kernel/dates/period';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { groupKey } from '../../../../shared/graphql/work/group-duty';
import { type Group } from '../../../../shared/store/work/group-repository';
import { type PostingSlice } from '../../ground/posting/posting.repository';
import { type PostingRow } from '../../ground/posting/posting.row';
import { isOnPostIn } from '../../ground/posting/term.rules';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type HoursSlice } from '../../hours/hours/hours.repository';
import { type ServiceHoursRow } from '../../hours/hours/hours.row';

/** The request context from which the duties about service hours read. */
export type HoursContext = RequestContext & HoursSlice & PostingSlice & PlaceSlice;

/**
 * The hours of one station in one week, on which an office or the contractor must act. `postings` holds the postings at
 * the station in that week. It is empty for offices.
 */
export type HoursFacts = {
  rows: readonly ServiceHoursRow[];
  postings: readonly PostingRow[];
  districtCode: DivisionCode | null;
  /** The contractor for which the caller acts. Null if the caller acts for no contractor. */
  contractorId: string | null;
};

/**
 * Loads the facts of each group. A group is the hours of a station in a week. Its id is the station, and its sort value
 * is the week.
 * @param status the status of the hours. Null means missing hours, for which only the postings are loaded
 */
export async function loadHours(
  context: HoursContext,
  groups: readonly Group[],
  status: ServiceHoursStatus | null,
): Promise<ReadonlyMap<string, HoursFacts>> {
  const stationIds = [...new Set(groups.map(({ id }) => id))];
  const weeks = [...new Set(groups.map(({ sort }) => sort))].sort();
  const places = new Map(
    (await context.places.findByKeys('stationId', stationIds)).map((row) => [row.stationId, row.districtCode]),
  );
  const rows = status === null ? [] : await context.hours.inStationWeeks(stationIds, weeks, status);
  const needed = context.scope.kind === 'contractor' ? stationIds : [];
  const span = { from: weekStart(weeks[0] ?? '1970-W01'), until: weekEnd(weeks.at(-1) ?? '1970-W01') };
  const postings = await context.postings.between(span, needed);
  const hoursOf = grouped(rows, ({ stationId, week }) => `${stationId}/${week}`);
  const { contractorId } = entryAuthorOf(context.caller);
  return new Map(
    groups.map((group) => [
      groupKey(group),
      {
        rows: hoursOf.get(groupKey(group)) ?? [],
        postings: postings.filter((each) => each.stationId === group.id && isOnPostIn(each, group.sort)),
        districtCode: places.get(group.id) ?? null,
        contractorId,
      },
    ]),
  );
}
