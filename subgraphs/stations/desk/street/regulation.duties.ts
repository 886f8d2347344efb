import { REGULATION_KIND, type RegulationKind } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Condition } from '../../../../shared/access/scope-sql';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty, groupKey } from '../../../../shared/graphql/work/group-duty';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { type Group, type Groups } from '../../../../shared/store/work/group-repository';
import { all, divisionFilter, not } from '../../../../shared/store/sql/conditions';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { type DivisionRow, divisionTable } from '../../ground/division/division.row';
import { assertNotEnded } from '../../ground/division/division.rules';
import { PURCHASER } from '../../ground/roles/writers';
import { type RegulationRow, regulationTable } from '../../regulation/regulation/regulation.row';
import { adopted } from '../../regulation/regulation/regulation.rules';
import { ownRule } from '../rule/wanted-rule';

/** The context that the duty to renew a regulation reads. */
export type RegulationContext = Reading<DivisionLoaders>;
type Facts = { district: DivisionRow; effectiveFrom: PlainDate; today: PlainDate };

/** The number of days before the end of a regulation at which the duty to renew it begins. */
const RENEWED_BEFORE = 30;

/**
 * The duty to adopt a regulation of a kind (ST-4). It exists if the district has no regulation of the kind in force
 * today, or will have none in force 30 days from today. The duty is due on the last day on which a regulation of the
 * kind is in force. If the district never had such a regulation, the duty was due on the day on which the policy took
 * effect. Each work item is about one kind of regulation, which is the id of the group.
 */
export const renewRegulation: Duty<RegulationContext> = groupDuty<DivisionRow, Facts, RegulationContext>({
  kind: 'RENEW_REGULATION',
  roles: PURCHASER,
  table: divisionTable,
  groups: lacking,
  ready: ALWAYS_READY,
  at: (_, code) => divisionFilter({ district: 'districtCode', division: 'code' }, code),
  due: () => ON_THE_DAY,
  facts: loadFacts,
  may: ({ district }, { today }, { id }) => {
    const refusal = refusalOf(() => {
      assertNotEnded(district);
      adopted(draftOf(district.districtCode, id as RegulationKind, today));
    });
    return refusal && { refusal, role: null, since: null };
  },
  describe: ({ district: { code }, ...days }, group) => ({
    subject: { type: 'DistrictRegulation', id: `${code}/${group.id}` },
    title: `${REGULATION_KIND.labels[group.id as RegulationKind].zh}制度`,
    stationId: null,
    districtCode: code,
    count: 1,
    since: sinceOf(group.sort, days),
  }),
});

function lacking(context: RegulationContext): Groups | null {
  const { caller, access, today } = context;
  const rule = ownRule('ST-4', context);
  const effectiveFrom = effectiveFromOf(context);
  if (!('division' in caller) || rule === null || effectiveFrom === null) return null;
  const regulations = { table: regulationTable, key: 'districtCode', column: 'code' };
  const ofKind = { sql: 'x.stationId IS NULL AND x.kind = w.kind', parameters: [] };
  const covers = (day: PlainDate) => existsIn(access.reading, regulations, all(ofKind, isInForce(day)));
  const ends = {
    sql: 'r.stationId IS NULL AND r.districtCode = t.code AND r.kind = w.kind AND r.inForceFrom <= ?',
    parameters: [today],
  };
  const known = all(ends, scopeCondition(regulationTable, access.reading, 'r'));
  const last = `SELECT MAX(COALESCE(r.inForceUntil, '9999-12-31')) FROM regulation r WHERE ${known.sql}`;
  return {
    list: rule.parameters.kinds.map((kind) => ({ kind })),
    condition: all(
      { sql: 't.code = ? AND t.endedOn IS NULL', parameters: [caller.division] },
      not(all(covers(today), covers(addDays(today, RENEWED_BEFORE)))),
    ),
    sort: { sql: `COALESCE((${last}), ?)`, parameters: [...known.parameters, effectiveFrom] },
    id: { sql: 'w.kind', parameters: [] },
  };
}

function isInForce(day: PlainDate): Condition {
  return { sql: 'x.inForceFrom <= ? AND (x.inForceUntil IS NULL OR x.inForceUntil >= ?)', parameters: [day, day] };
}

async function loadFacts(context: RegulationContext, groups: readonly Group[]): Promise<ReadonlyMap<string, Facts>> {
  const { caller, load, today } = context;
  const district = 'division' in caller ? await load.division.load(caller.division) : null;
  const effectiveFrom = effectiveFromOf(context);
  if (district === null || effectiveFrom === null) return new Map();
  return new Map(groups.map((group) => [groupKey(group), { district, effectiveFrom, today }]));
}

function effectiveFromOf({ caller, today }: RegulationContext): PlainDate | null {
  if (!('division' in caller)) return null;
  return policyFor(POLICIES, { division: caller.division, on: today })?.effectiveFrom ?? null;
}

/** Returns a regulation that the district could adopt today. */
function draftOf(districtCode: DivisionCode, kind: RegulationKind, inForceFrom: PlainDate): RegulationRow {
  return { id: '', districtCode, stationId: null, kind, title: '', inForceFrom, inForceUntil: null };
}

/**
 * Returns the day since which the duty exists. If a regulation of the kind is still in force, this is the day 30 days
 * before the last one ends. If it has ended, it is the day after its end. If the district never had such a regulation,
 * it is the day on which the policy took effect.
 */
function sinceOf(dueOn: PlainDate, { effectiveFrom, today }: Omit<Facts, 'district'>): PlainDate {
  if (dueOn >= today) return addDays(dueOn, -RENEWED_BEFORE);
  return dueOn === effectiveFrom ? effectiveFrom : addDays(dueOn, 1);
}
