import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { isOfWrongClock } from '../../../../shared/kernel/dates/wrong-clock';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type AssessmentDayRow, assessmentDayTable } from './due.row';

/** The day that is stored for a city whose subjects were never marked as due. It is earlier than every assessment. */
const NEVER = '1970-01-01';

/** Stores, for each city, the last day for which its subjects were marked as due. */
export class AssessmentDayRepository extends HubRepository<AssessmentDayRow> {
  constructor(access: Access) {
    super(access, assessmentDayTable);
  }

  /** Returns the cities that are not marked for the day yet. */
  async unmarked(cities: readonly DivisionCode[], day: string): Promise<DivisionCode[]> {
    return withoutMarked(cities, await this.findByKeys('city', cities), day);
  }

  /**
   * Locks all given cities until the transaction ends, so that no other process marks them. Returns the cities that are
   * not marked for the day yet.
   */
  async lockUnmarked(cities: readonly DivisionCode[], day: string): Promise<DivisionCode[]> {
    await this.putMissing(cities.map((city) => ({ city, markedOn: NEVER })));
    const rows = await this.findLocked(this.anyOf('city', cities), [{ column: 'city', direction: 'ASC' }]);
    return withoutMarked(cities, rows, day);
  }
}

function withoutMarked(
  cities: readonly DivisionCode[],
  rows: readonly AssessmentDayRow[],
  day: string,
): DivisionCode[] {
  const isMarked = ({ markedOn }: AssessmentDayRow) => markedOn >= day && !isOfWrongClock(markedOn, day);
  const marked = new Set(rows.filter(isMarked).map(({ city }) => city));
  return cities.filter((city) => !marked.has(city));
}

/** The slice through which the assessor reads and writes the marked days. It is not limited to a caller's scope. */
export type DayAccounts = { assessment: { days: AssessmentDayRepository } };
