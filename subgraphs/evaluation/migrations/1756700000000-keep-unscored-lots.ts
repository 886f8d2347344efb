import { type QueryRunner } from 'typeorm';
import { addDays, addYears } from '../../../shared/kernel/dates/period';
import {
  ForwardMigration,
  type TableShape,
  addIndex,
  dropIndex,
  tableOf,
} from '../../../shared/store/sql/table-columns';

const UNSCORED_LOTS: TableShape = {
  name: 'unscored_lot',
  primary: ['lotId'],
  columns: { lotId: 'id', stationId: 'id', districtYearEnd: 'date?', streetYearEnd: 'date?' },
  indices: [
    ['stationId', 'districtYearEnd'],
    ['stationId', 'streetYearEnd'],
  ],
};

/**
 * Adds the table of the lots with a project year that an office has not scored, and fills it from the lots and their
 * current annual evaluations. The new indices of `place_lot` find the lots of a station or of a contractor that end on a
 * day or later. Both databases run the same statements, and every step may run again.
 */
export class KeepUnscoredLots1756700000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(UNSCORED_LOTS), true);
    await addIndex(runner, 'place_lot', ['stationId', 'endsOn']);
    await dropIndex(runner, 'place_lot', 'ix_place_lot_stationId');
    await addIndex(runner, 'place_lot', ['contractorId', 'endsOn', 'stationId']);
    await addIndex(runner, 'place_lot', ['contractorId', 'stationId', 'endsOn']);
    await dropIndex(runner, 'place_lot', 'ix_place_lot_contractorId_stationId');
    const scored = await scoredYears(runner);
    const lots = (await runner.query(
      'SELECT lotId, stationId, startsOn, endsOn, endedOn FROM place_lot WHERE stationId IS NOT NULL',
    )) as Lot[];
    const rows = lots.flatMap((lot) => {
      const of = (office: Office) => firstUnscored(lot, (year) => scored.has(`${lot.lotId} ${year} ${office}`));
      const [districtYearEnd, streetYearEnd] = [of('district'), of('street')];
      const isOpen = districtYearEnd !== null || streetYearEnd !== null;
      return isOpen ? [[lot.lotId, lot.stationId, districtYearEnd, streetYearEnd]] : [];
    });
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const chunk = rows.slice(start, start + ROWS_A_STATEMENT);
      await runner.query(`${PUT} ${chunk.map(() => '(?, ?, ?, ?)').join(', ')}`, chunk.flat());
    }
  }
}

const PUT = 'REPLACE INTO unscored_lot (lotId, stationId, districtYearEnd, streetYearEnd) VALUES';
const ROWS_A_STATEMENT = 500;
/** No contract runs for that many years. */
const LONGEST_TERM = 100;

type Office = 'district' | 'street';
type Lot = { lotId: string; stationId: string; startsOn: string; endsOn: string; endedOn: string | null };
type Scored = { lotId: string; yearOrdinal: number; byDistrict: number; byStreet: number };

/** Returns the years that the offices have scored, each as the lot, the ordinal of the year and the office. */
async function scoredYears(runner: QueryRunner): Promise<ReadonlySet<string>> {
  const isScored = (office: Office) => `CASE WHEN status <> 'DRAFT' OR ${office}ScoredOn IS NOT NULL THEN 1 ELSE 0 END`;
  const rows = (await runner.query(
    `SELECT lotId, yearOrdinal, ${isScored('district')} AS byDistrict, ${isScored('street')} AS byStreet
     FROM evaluation WHERE kind = 'ANNUAL' AND isCurrent = 1`,
  )) as Scored[];
  return new Set(
    rows.flatMap(({ lotId, yearOrdinal, byDistrict, byStreet }) => [
      ...(Number(byDistrict) === 1 ? [`${lotId} ${yearOrdinal} district`] : []),
      ...(Number(byStreet) === 1 ? [`${lotId} ${yearOrdinal} street`] : []),
    ]),
  );
}

/** Returns the last day of the first year of a lot that is not scored and that no termination cuts short, or null. */
function firstUnscored({ startsOn, endsOn, endedOn }: Lot, isScored: (ordinal: number) => boolean): string | null {
  for (let ordinal = 1; ordinal <= LONGEST_TERM; ordinal += 1) {
    const beginsOn = addYears(startsOn, ordinal - 1);
    if (beginsOn > endsOn || (endedOn !== null && beginsOn >= endedOn)) return null;
    const full = addDays(addYears(beginsOn, 1), -1);
    const yearEnd = full < endsOn ? full : endsOn;
    if (!isScored(ordinal) && (endedOn === null || endedOn > yearEnd)) return yearEnd;
  }
  return null;
}
