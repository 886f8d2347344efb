import { all, given, isFilled } from '../../../../shared/store/sql/conditions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type ContactRow, contactTable } from './contact.row';

const BY_KEEPER: Order<ContactRow> = [{ column: 'keeper', direction: 'ASC' }];

export class ContactRepository extends ScopedRepository<ContactRow> {
  constructor(access: Access) {
    super(access, contactTable);
  }

  /** Returns a page of the contacts of offices, by role and place. A division keeps only the offices at this place. */
  ofOffices(division: DivisionCode | null, page: PageRequest): Promise<Page<ContactRow>> {
    const there = given(division, (code) => this.equals('divisionCode', code));
    return this.findPage(all(isFilled('role', true), there), BY_KEEPER, page);
  }

  /** Returns the contact of a keeper and locks it until the transaction ends. Null if none is recorded. */
  async findOwnLocked(keeper: string): Promise<ContactRow | null> {
    const [row = null] = await this.findLocked(this.equals('keeper', keeper), BY_KEEPER);
    return row;
  }
}

/** The slice of a context or transaction that holds contacts. */
export type ContactSlice = { contacts: ContactRepository };
