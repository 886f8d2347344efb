import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type AssessmentDayRow, assessmentDayTable } from './due.row';

/** A day before any assessment. */
const NEVER = '1970-01-01';

/** The last day for which each city was marked. */
export class AssessmentDayRepository extends HubRepository<AssessmentDayRow> {
  constructor(access: Access) {
    super(access, assessmentDayTable);
  }

  /** Returns the cities that are not marked for the day yet. */
  async unmarked(cities: readonly DivisionCode[], day: string): Promise<DivisionCode[]> {
    return withoutMarked(cities, await this.findByKeys('city', cities), day);
  }

  /**
   * Returns the cities that are not marked for the day yet, and locks all given cities until the transaction ends, so
   * that no other process marks them.
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
  const marked = new Set(rows.filter(({ markedOn }) => markedOn >= day).map(({ city }) => city));
  return cities.filter((city) => !marked.has(city));
}

/** The slice that holds the marked days for the assessor, without a caller's scope. No response shows it. */
export type DayAccounts = { assessment: { days: AssessmentDayRepository } };
