import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type AssessmentDayRow, assessmentDayTable } from './due.row';

/** Before any day on which something is assessed. */
const NEVER = '1970-01-01';

/** The day for which each city was marked last. */
export class AssessmentDayRepository extends HubRepository<AssessmentDayRow> {
  constructor(access: Access) {
    super(access, assessmentDayTable);
  }

  /** Returns the cities that are not marked for that day yet. */
  async unmarked(cities: readonly DivisionCode[], day: string): Promise<DivisionCode[]> {
    return withoutMarked(cities, await this.findByKeys('city', cities), day);
  }

  /** Does the same and locks the cities, so that nobody else marks them before the transaction ends. */
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

/** The assessor's own account of days, past any caller's scope. No answer shows it. */
export type DayAccounts = { assessment: { days: AssessmentDayRepository } };
