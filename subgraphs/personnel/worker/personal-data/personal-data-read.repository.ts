import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition, quoted } from '../../../../shared/access/scope-sql';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { everPosted } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { type PersonalDataReadRow, personalDataReadTable } from './personal-data-read.row';

/** The newest read first. Ids sort by time, because each id begins with the instant at which it was made. */
const NEWEST_FIRST: Order<PersonalDataReadRow> = [{ column: 'id', direction: 'DESC' }];

export class PersonalDataReadRepository extends ScopedRepository<PersonalDataReadRow> {
  constructor(access: Access) {
    super(access, personalDataReadTable);
  }

  /**
   * Returns a page of reads, for all workers in scope. If a division is given, the page has only reads of the workers
   * of that division. These are the workers who are or were posted at a station that is in the division now.
   */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<PersonalDataReadRow>> {
    return this.findPage(
      given(division, (code) => this.postedAt(code)),
      NEWEST_FIRST,
      page,
    );
  }

  private postedAt(division: DivisionCode): Condition {
    const wanted = all(
      atDivision('stationId', division, { places, access: this.access }),
      scopeCondition(everPosted, this.access.reading, 't'),
    );
    const postings = `SELECT t.workerId FROM ${quoted(everPosted.name)} t WHERE ${wanted.sql}`;
    return { sql: `t.workerId IN (${postings})`, parameters: wanted.parameters };
  }
}

/** The slice of a context with the repository of reads of personal data. */
export type PersonalDataReadSlice = { personalDataReads: PersonalDataReadRepository };
