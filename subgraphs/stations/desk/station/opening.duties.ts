import { type HubError } from '../../../../shared/kernel/errors';
import { instantOf } from '../../../../shared/kernel/ids/ulid';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { standardInForce } from '../../../../shared/policy/guard';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE, onOneDay } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { groupDuty, groupKey } from '../../../../shared/graphql/work/group-duty';
import { type Group } from '../../../../shared/store/work/group-repository';
import { all, divisionFilter, either, not } from '../../../../shared/store/sql/conditions';
import { PURCHASER } from '../../ground/roles/writers';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type StationRow, stationTable } from '../../ground/station/station.row';
import { type WaiverSlice } from '../../ground/waiver/waived.row';
import { type RegulationLoaders } from '../../regulation/regulation/regulation.loader';
import { type RegulationRow } from '../../regulation/regulation/regulation.row';
import { opened } from '../../station/lifecycle/lifecycle.rules';
import { isWanted, ownRule } from '../rule/wanted-rule';

/** The context that the duty to open a station reads. */
export type OpeningContext = Reading<StationLoaders & RegulationLoaders, WaiverSlice>;
type Facts = { station: StationRow; regulations: readonly RegulationRow[]; waived: ReadonlySet<string> };

/**
 * The duty to open a station that is being prepared. It waits until the facilities (ST-2, ST-3) and the regulations
 * (ST-4) are complete. It is due on the day from which ST-1 requires a station in every street.
 */
export const openStation: Duty<OpeningContext> = groupDuty<StationRow, Facts, OpeningContext>({
  kind: 'OPEN_STATION',
  roles: PURCHASER,
  table: stationTable,
  groups: (context) =>
    ownRule('ST-1', context) && {
      list: null,
      condition: { sql: "t.status = 'PREPARING'", parameters: [] },
      sort: { sql: 't.id', parameters: [] },
      id: { sql: 't.id', parameters: [] },
    },
  ready: isFit,
  at: (_, code) => divisionFilter({ district: 'districtCode', division: 'divisionCode' }, code),
  due: (context) => {
    const rule = ownRule('ST-1', context);
    return rule === null ? NO_DUE_DATE : onOneDay(rule.parameters.dueOn);
  },
  facts: loadFacts,
  may: ({ station, regulations, waived }, { today }) => {
    const refusal = refusalOf(() => {
      const policy = standardInForce(policyFor(POLICIES, { division: station.districtCode, on: today }));
      opened(station, { policy, regulations, waived }, today);
    });
    return refusal && blockOf(refusal, station);
  },
  describe: ({ station: { id, name, districtCode, preparedOn } }) => ({
    subject: { type: 'Station', id },
    title: name,
    stationId: id,
    districtCode,
    count: 1,
    since: preparedOn ?? instantOf(id).toISOString(),
  }),
});

/** Returns the condition that a station (alias `t`) is fit to open. It checks in SQL what `assertFitToOpen` checks. */
function isFit(context: OpeningContext): Condition {
  const { today } = context;
  const facilities = 't.venueAddress IS NOT NULL AND t.venueSource IS NOT NULL AND t.equipmentItems IS NOT NULL';
  const kinds = "'PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'";
  const regulations =
    'SELECT COUNT(DISTINCT r.kind) FROM regulation r WHERE (r.stationId = t.id OR ' +
    '(r.stationId IS NULL AND r.districtCode = t.districtCode)) ' +
    `AND r.kind IN (${kinds}) AND r.inForceFrom <= ? AND (r.inForceUntil IS NULL OR r.inForceUntil >= ?)`;
  return all(
    either(not(isWanted('ST-2', context)), {
      sql: `${facilities} AND t.equipmentAcknowledgedOn IS NOT NULL`,
      parameters: [],
    }),
    either(not(isWanted('ST-3', context)), { sql: 't.plaquesWanting = 0', parameters: [] }),
    either(not(isWanted('ST-4', context)), { sql: `(${regulations}) = 6`, parameters: [today, today] }),
  );
}

async function loadFacts(
  { load, waivers, today }: OpeningContext,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, Facts>> {
  const waived = await waivers.rulesWaivedAtEach(groups.map(({ id }) => id));
  const found = await Promise.all(
    groups.map(async (group, index) => {
      const station = await load.station.load(group.id);
      if (station === null) return [];
      const { id, districtCode } = station;
      const regulations = await load.regulations.load({ id, districtCode, on: today });
      const facts = { station, regulations, waived: waived[index] ?? new Set<string>() };
      return [[groupKey(group), facts] as const];
    }),
  );
  return new Map(found.flat());
}

/** Returns what blocks the opening of a station, with the role that must provide the first thing that is missing. */
function blockOf(refusal: HubError, station: StationRow): Block {
  if (refusal.details['rule'] === 'ST-4') return { refusal, role: 'DISTRICT_BUREAU', since: null };
  const { id, equipmentListedOn, venueAddress, venueSource } = station;
  const isListed = venueAddress !== null && venueSource !== null && equipmentListedOn !== null;
  if (refusal.details['rule'] === 'ST-2' && isListed) return { refusal, role: 'CONTRACTOR', since: equipmentListedOn };
  return { refusal, role: 'STREET_OFFICE', since: instantOf(id).toISOString() };
}
