import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { onPost } from '../../ground/posting/posting.repository';
import { type PostingRow, postingTable } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { workerTable } from '../../worker/worker/worker.row';

export type Headcount = { headcount: number; qualified: number };

export class HeadcountRepository extends FiguresRepository<PostingRow> {
  constructor(access: Access) {
    super(access, postingTable);
  }

  /**
   * Counts the staff on post today at the stations of each division. It counts postings, because a person has only one
   * posting at a time.
   */
  headcounts(codes: readonly DivisionCode[]): Promise<Map<string, Headcount>> {
    const joined = { table: places, key: 'stationId', column: 'stationId' as const };
    const source = { district: 'districtCode', division: 'divisionCode', joined };
    const workers = this.countIn({ table: workerTable, key: 'id' }, 'workerId', {
      sql: 'c.qualified = ?',
      parameters: [true],
    });
    const qualified = { sql: `${workers.sql} > 0`, parameters: workers.parameters };
    return this.figuresByDivision(
      codes,
      { headcount: { count: null }, qualified: { count: qualified } },
      { source, condition: onPost('t', this.access.reading.today) },
    );
  }
}
