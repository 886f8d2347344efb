import { type Role } from '../../../../shared/domain/roles';
import { type RectificationAddressee } from '../../../../shared/domain/oversight';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Work, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { assertAddressee } from '../../oversight/rectification/addressee.rules';
import { type RectificationRow, rectificationTable } from '../../oversight/rectification/rectification.row';
import { answered, assertOfItsLevel, closed } from '../../oversight/rectification/rectification.rules';
import { inDivision } from '../place/station-place.loader';
import { type RectificationContext, type RectificationFacts, loadRectifications } from './rectification-facts.loader';

/** The part that the duties of rectifications share. */
const OF_RECTIFICATION = {
  table: rectificationTable,
  place: inDivision,
  ready: () => EVERYTHING,
  facts: loadRectifications,
} as const;

/** Creates the duty to answer a rectification, for the party that must act on it. */
function answer(role: Role, addressee: RectificationAddressee): Duty<RectificationContext> {
  return tableDuty<RectificationRow, RectificationFacts, RectificationContext>({
    ...OF_RECTIFICATION,
    kind: 'ANSWER_RECTIFICATION',
    roles: [role],
    candidates: () => ({ sql: "t.status = 'OPEN' AND t.addressee = ?", parameters: [addressee] }),
    sort: 'dueOn',
    due: ON_THE_DAY,
    may: (row, _, { today }) =>
      blockOf(() => {
        assertAddressee(row, role);
        answered(row, '', today);
      }),
    describe: (row, facts) => rectification(row, facts, facts.returnedOn ?? row.openedOn),
  });
}

/** Creates the duty to review an answered rectification, for the level that opened it. */
function close(role: Role, openers: readonly Role[]): Duty<RectificationContext> {
  const levels = openers.map(() => '?').join(', ');
  const answeredOnes = { sql: `t.status = 'ANSWERED' AND t.openedBy IN (${levels})`, parameters: openers };
  return tableDuty<RectificationRow, RectificationFacts, RectificationContext>({
    ...OF_RECTIFICATION,
    kind: 'CLOSE_RECTIFICATION',
    roles: [role],
    candidates: (context) => notOwn(context, answeredOnes),
    sort: 'answeredOn',
    due: NO_DUE_DATE,
    may: (row, _, { today }) =>
      blockOf(() => {
        assertOfItsLevel(row, role);
        closed(row, { outcome: 'CLOSED', remark: null, today });
      }),
    describe: (row, facts) => rectification(row, facts, row.answeredOn ?? row.openedOn),
  });
}

const OF_DISTRICT: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];

/** The duties of rectifications: each party answers its own, and each level reviews what it has opened. */
export const rectificationDuties: readonly Duty<RectificationContext>[] = [
  answer('CONTRACTOR', 'CONTRACTOR'),
  answer('DISTRICT_BUREAU', 'DISTRICT'),
  answer('STREET_OFFICE', 'STREET'),
  close('CITY_PLATFORM', ['CITY_PLATFORM']),
  close('DISTRICT_BUREAU', OF_DISTRICT),
  close('DISTRICT_HUB', OF_DISTRICT),
];

/**
 * Returns the given condition. For a district hub, the result leaves out the rectifications that the hub's own
 * contractor must answer. The hub must not review these.
 */
function notOwn({ caller }: RequestContext, { sql, parameters }: Condition): Condition {
  if (caller.role !== 'DISTRICT_HUB') return { sql, parameters };
  const others = '(t.contractorId IS NULL OR t.contractorId <> ?)';
  return { sql: `${sql} AND ${others}`, parameters: [...parameters, caller.contractorId] };
}

function blockOf(step: () => unknown): Block | null {
  const refusal = refusalOf(step);
  return refusal && { refusal, role: null, since: null };
}

function rectification(
  { id, stationId, rule, round }: RectificationRow,
  { place }: RectificationFacts,
  since: string,
): Work {
  const title = round === 1 ? `${rule} 整改` : `${rule} 整改(第 ${round} 轮)`;
  const districtCode = place?.districtCode ?? null;
  return { subject: { type: 'Rectification', id }, title, stationId, districtCode, count: 1, since };
}
