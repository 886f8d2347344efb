import { fixedCondition, quoted } from '../../../../shared/access/scope-sql';
import { LOT_IN_FORCE, lotsInForce } from '../../../../shared/follow/projection/place';
import { all, given, isFilled } from '../../../../shared/store/sql/conditions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { places } from '../../ground/station/place.row';
import { type ContactRow, contactTable, officeContactTable } from './contact.row';

const BY_KEEPER: Order<ContactRow> = [{ column: 'keeper', direction: 'ASC' }];

/** Reads the contacts of offices. */
export class OfficeContactRepository extends ScopedRepository<ContactRow> {
  constructor(access: Access) {
    super(access, officeContactTable);
  }

  /**
   * Returns a page of the contacts of offices, sorted by role and division. A division limits the page to the offices
   * of that division. If `division` is null, the page has the offices of all divisions.
   */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<ContactRow>> {
    const there = given(division, (code) => this.equals('divisionCode', code));
    return this.findPage(all(isFilled('role', true), there), BY_KEEPER, page);
  }
}

export class ContactRepository extends ScopedRepository<ContactRow> {
  constructor(access: Access) {
    super(access, contactTable);
  }

  /**
   * Returns and locks the contacts that name a person in charge of a station but must no longer do so. Either the
   * station is closed, or the contractor that served the station when the contact was recorded no longer serves it.
   */
  outlived(): Promise<ContactRow[]> {
    const named = { sql: "t.stationId IS NOT NULL AND t.nameCipher <> ''", parameters: [] };
    const inForce = fixedCondition(LOT_IN_FORCE, this.access.reading.today, 'l');
    const lots = quoted(lotsInForce.name);
    const then =
      `SELECT f.lotId FROM ${lots} f WHERE f.stationId = t.stationId AND f.signedOn <= t.recordedOn ` +
      'AND f.startsOn <= t.recordedOn AND f.endsOn >= t.recordedOn AND (f.endedOn IS NULL OR f.endedOn > t.recordedOn)';
    const now = `SELECT l.lotId FROM ${lots} l WHERE l.stationId = t.stationId AND l.contractorId = f.contractorId`;
    const closed = `SELECT p.stationId FROM ${quoted(places.name)} p WHERE p.stationId = t.stationId AND p.status = 'CLOSED'`;
    const left = {
      sql: `EXISTS (${then} AND NOT EXISTS (${now} AND ${inForce.sql})) OR EXISTS (${closed})`,
      parameters: inForce.parameters,
    };
    return this.findLocked(all(named, left), BY_KEEPER);
  }

  /**
   * Returns the contact details of one office, contractor or station, and locks them until the transaction ends. Null
   * if none are recorded. `keeper` is the key of the office, contractor or station.
   */
  async findOwnLocked(keeper: string): Promise<ContactRow | null> {
    const [row = null] = await this.findLocked(this.equals('keeper', keeper), BY_KEEPER);
    return row;
  }
}

/** The slice of a context or transaction with the repository of contacts. */
export type ContactSlice = { contacts: ContactRepository };
/** The slice of a context with the repository of the contacts of offices. */
export type OfficeContactSlice = { officeContacts: OfficeContactRepository };
