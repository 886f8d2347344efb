import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { stationName } from '../../../../shared/kernel/ids/station-name';
import { grouped } from '../../../../shared/kernel/grouped';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE, onOneDay } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty, groupKey } from '../../../../shared/graphql/work/group-duty';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { type Group, type Groups } from '../../../../shared/store/work/group-repository';
import { all, divisionFilter, not } from '../../../../shared/store/sql/conditions';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { LIVING, STREETS } from '../../ground/division/division.repository';
import { type DivisionRow, divisionTable } from '../../ground/division/division.row';
import { PURCHASER } from '../../ground/roles/writers';
import { type StationSlice } from '../../ground/station/station.repository';
import { type StationRow, stationTable } from '../../ground/station/station.row';
import { lastClosedOn, planned } from '../../station/lifecycle/planning.rules';
import { ownRule } from '../rule/wanted-rule';

/** The context that the duty to plan a station reads. */
export type PlanningContext = Reading<DivisionLoaders, StationSlice>;
type Facts = { street: DivisionRow; district: DivisionRow; stations: readonly StationRow[]; since: PlainDate };

/**
 * The duty to plan a station for a street or town that has no station, or only closed stations (ST-1). Each work item
 * is about one street, whose code is the id of the group.
 */
export const planStation: Duty<PlanningContext> = groupDuty<DivisionRow, Facts, PlanningContext>({
  kind: 'PLAN_STATION',
  roles: PURCHASER,
  table: divisionTable,
  groups: streetsWithout,
  ready: ALWAYS_READY,
  at: (_, code) => divisionFilter({ district: 'districtCode', division: 'code' }, code),
  due: (context) => {
    const rule = ownRule('ST-1', context);
    return rule === null ? NO_DUE_DATE : onOneDay(rule.parameters.dueOn);
  },
  facts: loadFacts,
  may: (site) => {
    const refusal = refusalOf(() => planned({ id: '', serviceKinds: [] }, site));
    return refusal && { refusal, role: null, since: null };
  },
  describe: ({ street, district, since }) => ({
    subject: { type: 'Division', id: street.code },
    title: stationName(district, street),
    stationId: null,
    districtCode: street.districtCode,
    count: 1,
    since,
  }),
});

function streetsWithout(context: PlanningContext): Groups | null {
  const { caller, access } = context;
  if (!('division' in caller) || ownRule('ST-1', context) === null) return null;
  const unclosed = { sql: "x.status <> 'CLOSED'", parameters: [] };
  const there = { table: stationTable, key: 'divisionCode', column: 'code' };
  const own = { sql: 't.districtCode = ?', parameters: [caller.division] };
  const code = { sql: 't.code', parameters: [] };
  const condition = all(own, STREETS, LIVING, not(existsIn(access.reading, there, unclosed)));
  return { list: null, condition, sort: code, id: code };
}

async function loadFacts(
  { load, stations, today }: PlanningContext,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, Facts>> {
  const codes = groups.map(({ id }) => id);
  const rows = grouped(await stations.findByKeys('divisionCode', codes), ({ divisionCode }) => `${divisionCode}`);
  const found = await Promise.all(
    groups.map(async (group) => {
      const street = await load.division.load(group.id as DivisionRow['code']);
      const district = street && (await load.division.load(street.districtCode));
      if (street === null || district === null) return [];
      const there = rows.get(street.code) ?? [];
      return [[groupKey(group), { street, district, stations: there, since: sinceOf(street, there, today) }] as const];
    }),
  );
  return new Map(found.flat());
}

/**
 * Returns the day since which the street has had no station: the day on which the last of its stations closed. If no
 * such day is known, it is the day on which the policy took effect.
 */
function sinceOf({ districtCode }: DivisionRow, stations: readonly StationRow[], today: PlainDate): PlainDate {
  const policy = policyFor(POLICIES, { division: districtCode, on: today });
  return lastClosedOn(stations) ?? policy?.effectiveFrom ?? today;
}
