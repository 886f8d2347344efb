import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { addDays } from '../../../../shared/kernel/dates/period';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { type Entry, listDuty } from '../../../../shared/graphql/work/list-duty';
import { type WaiverSlice } from '../../standard/waiver/waiver.repository';
import { type WaiverRow } from '../../standard/waiver/waiver.row';
import { assertWaivable } from '../../standard/waiver/waiver.rules';
import { WAIVER_GRANTERS } from '../../ground/roles/writers';
import { assertNotClosed } from '../../ground/station/station.rules';
import { type Placed, loadPlaces } from '../place/station-place.loader';

type Context = Placed & WaiverSlice;

/**
 * The number of days before the end of a waiver from which the waiver is listed. In these days, the office that granted
 * it can decide about a new one.
 */
const DAYS_BEFORE_END = 30;

/**
 * The duty of the granting office to decide whether to renew a waiver that ends soon. The item disappears when a longer
 * waiver of the same rule is in force, and when the waiver ends.
 */
const renew = listDuty<Context>({
  kind: 'WAIVER_ENDING',
  roles: WAIVER_GRANTERS,
  entries: async (context) => {
    const { caller, waivers, today } = context;
    if (!('division' in caller)) return [];
    const of = caller.role === 'DISTRICT_BUREAU' ? 'STATION' : 'DISTRICT';
    const ending = await waivers.endingBy(addDays(today, DAYS_BEFORE_END), of, caller.division);
    const longer = await inForceFor(context, ending);
    const places = await loadPlaces(context, ending);
    return ending
      .filter((waiver) => !longer.some((each) => isSameSubject(each, waiver) && each.until > waiver.until))
      .flatMap((waiver) => toEntry(waiver, places.get(waiver.stationId ?? '') ?? null, today) ?? []);
  },
});

export const waiverDuties: readonly Duty<Context>[] = [renew];

/** Returns all waivers in force today for the subjects of the waivers in `ending`. */
function inForceFor({ waivers, today }: Context, ending: readonly WaiverRow[]): Promise<WaiverRow[]> {
  const stationIds = ending.flatMap(({ stationId }) => stationId ?? []);
  const districts = ending.flatMap(({ divisionCode }) => divisionCode ?? []);
  return waivers.inForce({ stationIds: [...new Set(stationIds)], districts: [...new Set(districts)] }, today);
}

function isSameSubject(one: WaiverRow, other: WaiverRow): boolean {
  return one.rule === other.rule && one.stationId === other.stationId && one.divisionCode === other.divisionCode;
}

/**
 * Returns the work item about a waiver. Null if the office cannot grant the waiver again and so has nothing to decide.
 */
function toEntry(waiver: WaiverRow, place: PlaceRow | null, today: string): Entry | null {
  const { id, rule, stationId, until, grantedOn } = waiver;
  const level = stationId === null ? 'DISTRICT' : 'STATION';
  const districtCode = place?.districtCode ?? waiver.districtCode;
  const policy = policyFor(POLICIES, { division: districtCode, on: today });
  const refusal = refusalOf(() => {
    if (place !== null) assertNotClosed(place);
    assertWaivable(rule, level, policy);
  });
  if (refusal !== null) return null;
  return {
    subject: { type: 'Waiver', id },
    title: `${rule} 特殊情况核准,有效期至 ${until}`,
    stationId,
    districtCode,
    divisionCode: place?.divisionCode ?? null,
    count: 1,
    since: latest([grantedOn, addDays(until, -DAYS_BEFORE_END)]) ?? grantedOn,
    dueOn: until,
    may: () => null,
  };
}
