import { all } from '../../../shared/data/conditions';
import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Condition } from '../../../shared/scope/scope-sql';
import { type WaiverRow, waiverTable } from './waiver.row';

/** Those of whom a waiver can be: none of a kind, an empty list. */
export type WaivedSubjects = { stationIds: readonly string[]; districts: readonly DivisionCode[] };

/** The one that lasts longest comes last. */
const BY_END: Order<WaiverRow> = [
  { column: 'until', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class WaiverRepository extends ScopedRepository<WaiverRow> {
  constructor(access: Access) {
    super(access, waiverTable);
  }

  /** On that day, which may be its first or its last; of one rule there may be several, the one that lasts longest last. */
  async inForce({ stationIds, districts }: WaivedSubjects, today: string): Promise<WaiverRow[]> {
    const onTheDay = this.onDay(today);
    const ofStations =
      stationIds.length === 0 ? [] : [this.findAll(all(this.anyOf('stationId', stationIds), onTheDay), BY_END)];
    const ofDistricts =
      districts.length === 0 ? [] : [this.findAll(all(this.anyOf('divisionCode', districts), onTheDay), BY_END)];
    return (await Promise.all([...ofStations, ...ofDistricts])).flat();
  }

  private onDay(today: string): Condition {
    return { sql: 't.grantedOn <= ? AND t.until >= ?', parameters: [today, today] };
  }
}
