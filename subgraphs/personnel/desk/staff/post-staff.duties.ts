import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty, groupKey } from '../../../../shared/graphql/work/group-duty';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { divisionFilter, all } from '../../../../shared/store/sql/conditions';
import { type Group, type Groups } from '../../../../shared/store/work/group-repository';
import { notEnded, type PostingSlice } from '../../ground/posting/posting.repository';
import { postingTable } from '../../ground/posting/posting.row';
import { EMPLOYER } from '../../ground/roles/writers';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { places } from '../../ground/station/place.row';
import { assertNotClosed, startFaults } from '../../posting/posting/posting.rules';
import { type ServedStation, loadServed } from './served-stations.loader';

type Context = RequestContext & PlaceSlice & PostingSlice;
/** A served station, the number of its staff who are on post or begin later, and the last days of those who left. */
type Facts = ServedStation & { staff: number; leftOn: readonly PlainDate[] };

const PLACED = { district: 'districtCode', division: 'divisionCode' };
/** The last possible day. Every posting begins by then. */
const EVER = '9999-12-31';

/**
 * The duty to post staff at a station that has fewer staff than PE-1 requires. Postings that begin later also count as
 * staff, because the contractor has already acted. Each work item is about one station, whose id is the id of the
 * group. The sort value of the group is the day by which staff must be on post (PE-6).
 */
export const postStaff: Duty<Context> = groupDuty<PlaceRow, Facts, Context>({
  kind: 'POST_STAFF',
  roles: EMPLOYER,
  table: places,
  groups: understaffed,
  ready: ALWAYS_READY,
  at: (_, code) => divisionFilter(PLACED, code),
  due: () => ON_THE_DAY,
  facts: loadFacts,
  may: ({ place, lots }, { today }) => {
    const refusal = refusalOf(() => {
      assertNotClosed(place.status);
      refuseFaults(startFaults(today, lots));
    });
    return refusal && { refusal, role: null, since: null };
  },
  describe: ({ place: { stationId, districtCode }, minimum, staff, signedOn, leftOn }) => ({
    subject: { type: 'Station', id: stationId },
    title: `驻站人员 ${staff} 人,应有 ${minimum} 人`,
    stationId,
    districtCode,
    count: minimum - staff,
    since: latest([signedOn, ...leftOn.map((day) => addDays(day, 1))]) ?? signedOn,
  }),
});

async function understaffed(context: Context): Promise<Groups> {
  const { reading } = context.access;
  const served = await loadServed(context);
  const staff = all(
    { sql: 'c.stationId = t.stationId', parameters: [] },
    notEnded('c', context.today),
    scopeCondition(postingTable, reading, 'c'),
  );
  return {
    list: served.map(({ place, dueOn, minimum }) => ({ stationId: place.stationId, dueOn, minimum })),
    condition: {
      sql:
        "t.stationId = w.stationId AND t.status <> 'CLOSED' AND " +
        `(SELECT COUNT(*) FROM posting c WHERE ${staff.sql}) < w.minimum`,
      parameters: staff.parameters,
    },
    sort: { sql: 'w.dueOn', parameters: [] },
    id: { sql: 't.stationId', parameters: [] },
  };
}

async function loadFacts(context: Context, groups: readonly Group[]): Promise<ReadonlyMap<string, Facts>> {
  const { postings, today } = context;
  const ids = groups.map(({ id }) => id);
  const [served, open, ended] = await Promise.all([
    loadServed(context),
    postings.between({ from: today, until: EVER }, ids),
    postings.endedAt(ids),
  ]);
  return new Map(
    served.map((station) => {
      const { dueOn: sort, place } = station;
      const isHere = ({ stationId }: { stationId: string }) => stationId === place.stationId;
      const left = ended.filter((each) => isHere(each) && each.endsOn < today && each.endsOn >= each.startsOn);
      const staff = open.filter(isHere).length;
      return [groupKey({ id: place.stationId, sort }), { ...station, staff, leftOn: left.map((each) => each.endsOn) }];
    }),
  );
}
