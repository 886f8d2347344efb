import { all, divisionFilter, given } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type FindingFilter } from '../finding/finding.repository';
import { type YearEndFindingRow, yearEndFindingTable } from './year-end.row';

const PLACED = { district: 'districtCode', division: 'divisionCode' };
const BY_PLACE: Order<YearEndFindingRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'subjectId', direction: 'ASC' },
  { column: 'rule', direction: 'ASC' },
];

export class YearEndFindingRepository extends HubRepository<YearEndFindingRow> {
  constructor(access: Access) {
    super(access, yearEndFindingTable);
  }

  /**
   * Returns a page of the findings at the end of a year, sorted by district, subject and rule. `division` selects by
   * the division to which a subject belonged at that time.
   */
  list(
    { year, division, rule }: Pick<FindingFilter, 'division' | 'rule'> & { year: number },
    request: PageRequest,
  ): Promise<Page<YearEndFindingRow>> {
    const condition = all(
      this.equals('year', year),
      given(division, (code) => divisionFilter(PLACED, code)),
      given(rule, (id) => this.equals('rule', id)),
    );
    return this.findPage(condition, BY_PLACE, request);
  }

  /** Stores findings of ended years. A finding that is already stored stays unchanged. */
  keep(rows: readonly YearEndFindingRow[]): Promise<void> {
    return this.putMissing(rows);
  }
}

/** The slice of a context that holds the findings at the ends of years. */
export type YearEndSlice = { yearEndFindings: YearEndFindingRepository };
/** The slice through which the assessor keeps year-end findings. It is not limited to a caller's scope. */
export type YearEndAccounts = { assessment: { yearEnds: YearEndFindingRepository } };
