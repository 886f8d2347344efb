import { type Role } from '../../../../shared/domain/roles';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { PlaceLotRepository } from '../../../../shared/follow/projection/place-repository';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { grouped } from '../../../../shared/kernel/grouped';
import { instantOf } from '../../../../shared/kernel/ids/ulid';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { all } from '../../../../shared/store/sql/conditions';
import { EQUIPPED, HOST, VENUE_PROVIDERS } from '../../ground/roles/writers';
import { type StationRow, stationTable } from '../../ground/station/station.row';
import { withAcknowledgement, withEquipment, withPlaque, withVenue } from '../../station/facilities/facilities.rules';
import { isWanted } from '../rule/wanted-rule';

/** The context that the duties about facilities read. */
export type FacilityContext = RequestContext;

/** The properties that all duties about facilities share. */
const OF_STATION = {
  table: stationTable,
  place: { district: 'districtCode', division: 'divisionCode' },
  sort: 'id',
  due: NO_DUE_DATE,
} as const;

/** Something that a station lacks until an office records it. The office can record it at any time. */
type Missing = {
  kind: WorkKind;
  roles: readonly Role[];
  rule: RuleId;
  sql: string;
  step: (station: StationRow, today: string) => StationRow;
  /** The column with the number of missing things. Null if one thing is missing. */
  entries: 'plaquesWanting' | null;
};

const missing: readonly Missing[] = [
  {
    kind: 'RECORD_VENUE',
    roles: VENUE_PROVIDERS,
    rule: 'ST-2',
    sql: 't.venueAddress IS NULL OR t.venueSource IS NULL',
    step: (station) => withVenue(station, { address: '', source: 'OTHER', areaSquareMetres: null }),
    entries: null,
  },
  {
    kind: 'LIST_EQUIPMENT',
    roles: HOST,
    rule: 'ST-2',
    sql: 't.equipmentItems IS NULL',
    step: (station, today) => withEquipment(station, [], today),
    entries: null,
  },
  {
    kind: 'RECORD_SIGNAGE',
    roles: HOST,
    rule: 'ST-3',
    sql: 't.plaquesWanting > 0',
    step: (station, today) => {
      const plaque = { placement: 'OUTDOOR' as const, text: '', hasEmblem: true, prominent: true };
      return withPlaque(station, { ...plaque, installedOn: today }, today);
    },
    entries: 'plaquesWanting',
  },
];

/** The duties to record the venue, the equipment and the plaques that a station lacks (ST-2, ST-3). */
const recordings = missing.map(({ kind, roles, rule, sql, step, entries }) =>
  tableDuty<StationRow, null, RequestContext>({
    ...OF_STATION,
    kind,
    roles,
    entries,
    candidates: (context) => atOpenStations(rule, sql, context),
    ready: () => EVERYTHING,
    facts: (_, rows) => Promise.resolve(new Map(rows.map(({ id }) => [id, null]))),
    may: (row, _, { today }) => {
      const refusal = refusalOf(() => step(row, today));
      return refusal && { refusal, role: null, since: null };
    },
    describe: (row) => ({
      ...workAt(row),
      count: entries === null ? 1 : row[entries],
      since: instantOf(row.id).toISOString(),
    }),
  }),
);

/** The duty to acknowledge the equipment (ST-2). It waits until the street office has listed the equipment. */
const acknowledge = tableDuty<StationRow, readonly PlaceLotRow[], RequestContext>({
  ...OF_STATION,
  kind: 'ACKNOWLEDGE_EQUIPMENT',
  roles: EQUIPPED,
  candidates: (context) => atOpenStations('ST-2', 't.equipmentAcknowledgedOn IS NULL', context),
  ready: () => ({ sql: 't.equipmentItems IS NOT NULL', parameters: [] }),
  facts: async ({ access }, rows) => {
    const ids = rows.map(({ id }) => id);
    const lots = grouped(
      await new PlaceLotRepository(access).findByKeys('stationId', ids),
      ({ stationId }) => stationId,
    );
    return new Map(ids.map((id) => [id, lots.get(id) ?? []]));
  },
  may: (row, _, { today }) => {
    const refusal = refusalOf(() => withAcknowledgement(row, today));
    return refusal && { refusal, role: 'STREET_OFFICE', since: instantOf(row.id).toISOString() };
  },
  describe: (row, lots) => {
    const { id, equipmentListedOn } = row;
    const days = [...lots.map(({ signedOn }) => signedOn), ...(equipmentListedOn === null ? [] : [equipmentListedOn])];
    return { ...workAt(row), count: 1, since: latest(days) ?? shanghaiToday(instantOf(id)) };
  },
});

/** The duties about a station's facilities. */
export const facilityDuties: readonly Duty<FacilityContext>[] = [...recordings, acknowledge];

function atOpenStations(rule: RuleId, sql: string, context: RequestContext): Condition {
  return all({ sql: "t.status <> 'CLOSED'", parameters: [] }, { sql, parameters: [] }, isWanted(rule, context));
}

function workAt({ id, name, districtCode }: StationRow) {
  return { subject: { type: 'Station', id }, title: name, stationId: id, districtCode };
}
