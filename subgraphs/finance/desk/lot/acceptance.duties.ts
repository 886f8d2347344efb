import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { existsIn, noneIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { acceptanceTable } from '../../contract/acceptance/acceptance.row';
import { accepted } from '../../contract/acceptance/acceptance.rules';
import { type InstalmentRow, instalmentTable } from '../../contract/instalment/instalment.row';
import { projectYearOfOrdinal } from '../../contract/instalment/instalment.rules';
import { LONGEST_YEARS } from '../../contract/signing/signing-guard.rules';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type LotRow, lotTable } from '../../ground/lot/lot.row';
import { PURCHASER } from '../../ground/roles/writers';

export type AcceptanceContext = Reading<LotLoaders>;
type Facts = { lot: LotRow };

/**
 * The number of days before the due date of an instalment at which its acceptance becomes a work item. No rule sets a
 * period.
 */
const DAYS_AHEAD = 30;
const waits = (alias: string) => `${alias}.status = 'PLANNED' AND ${alias}.milestone = 'ACCEPTANCE'`;

/**
 * The duty to accept the service of a project year, if an instalment waits for the acceptance. The work item is due on
 * the due date of the instalment. It appears `DAYS_AHEAD` days earlier, but not before the project year begins. Several
 * instalments of a year share one work item. A recorded acceptance removes the item, even if the service failed,
 * because a later acceptance is always possible.
 */
const accept = tableDuty<InstalmentRow, Facts, AcceptanceContext>({
  kind: 'ACCEPT_SERVICE',
  roles: PURCHASER,
  table: instalmentTable,
  place: { district: 'districtCode', division: null },
  candidates: ({ access: { reading }, today }) => {
    const ofLot = { key: 'lotId', column: 'lotId' };
    const sameYear = 'yearOrdinal = t.yearOrdinal';
    const isEarlier = '(x.dueOn < t.dueOn OR (x.dueOn = t.dueOn AND x.id < t.id))';
    const earlier = plain(`x.${sameYear} AND ${waits('x')} AND ${isEarlier}`);
    return all(
      plain(waits('t')),
      { sql: 't.dueOn <= ?', parameters: [addDays(today, DAYS_AHEAD)] },
      existsIn(
        reading,
        { table: lotTable, key: 'id', column: 'lotId' },
        all(plain("x.status IN ('ACTIVE', 'HELD')"), hasBegun(today)),
      ),
      noneIn(reading, { table: acceptanceTable, ...ofLot }, plain(`x.${sameYear}`)),
      noneIn(reading, { table: instalmentTable, ...ofLot }, earlier),
    );
  },
  ready: () => EVERYTHING,
  sort: 'dueOn',
  due: ON_THE_DAY,
  facts: async ({ load }, rows) => {
    const found = await Promise.all(rows.map(async ({ id, lotId }) => [id, await load.lot.load(lotId)] as const));
    return new Map(found.flatMap(([id, lot]) => (lot === null ? [] : [[id, { lot }] as const])));
  },
  may: (row, { lot }, { today }) => {
    const projectYear = projectYearOfOrdinal(lot.startsOn, row.yearOrdinal);
    const accepting = { projectYear, acceptedOn: today, passed: true, remark: null };
    const refusal = refusalOf(() => accepted(lot, accepting, { id: '', known: [], today }));
    return refusal && { refusal, role: null, since: null };
  },
  describe: ({ yearOrdinal, dueOn, stationId, districtCode }, { lot }) => ({
    subject: { type: 'Lot', id: lot.id },
    title: `第 ${yearOrdinal} 项目年度履约验收`,
    stationId,
    districtCode,
    count: 1,
    since: latest([addDays(dueOn, -DAYS_AHEAD), addYears(lot.startsOn, yearOrdinal - 1)]) ?? dueOn,
  }),
});

export const acceptanceDuties: readonly Duty<AcceptanceContext>[] = [accept];

/** Returns the condition that the project year of an instalment (alias `t`) of a lot (alias `x`) has begun. */
function hasBegun(today: PlainDate): Condition {
  const ordinals = Array.from({ length: LONGEST_YEARS }, (_, index) => index + 1);
  return either(
    ...ordinals.map((ordinal) => ({
      sql: 't.yearOrdinal = ? AND x.startsOn <= ?',
      parameters: [ordinal, latestStart(today, ordinal - 1)],
    })),
  );
}

/** Returns the latest day on which a lot can have begun if `years` whole years of it have passed by today. */
function latestStart(today: PlainDate, years: number): PlainDate {
  const start = addYears(today, -years);
  // A lot that began on 29 February has its anniversary on the 28th in a common year.
  const next = addDays(start, 1);
  return addYears(next, years) <= today ? next : start;
}
