import { type DivisionCode, divisionCode } from '../../kernel/ids/division-code';
import { officeId } from '../../kernel/ids/office-id';
import { type EventRow } from './record-tables';

type Acted = Pick<EventRow, 'chain' | 'divisionCode' | 'districtCode' | 'role' | 'subjectType'>;

/**
 * Returns the id of the office that acted; null if no office acted, or if the event does not show which office acted.
 */
export function officeIdOf(event: Acted): string | null {
  const { role } = event;
  const division = officeDivisionOf(event);
  return role === null || division === null ? null : officeId({ role, division });
}

/**
 * Returns the division of the office that acted; null if the event does not show it. Role and division identify an
 * office.
 */
function officeDivisionOf({ chain, divisionCode: place, districtCode, role, subjectType }: Acted): DivisionCode | null {
  switch (role) {
    case 'CITY_BUREAU':
    case 'CITY_PLATFORM':
      return divisionCode(chain);
    case 'DISTRICT_BUREAU':
    case 'DISTRICT_HUB':
      // The event of a worker names the district in which the worker is on post. The office that acted may be in
      // another district.
      return districtCode.length === 6 && subjectType !== 'StationWorker' ? districtCode : null;
    case 'STREET_OFFICE':
      return place.length === 9 ? place : null;
    case 'FINANCE_BUREAU':
      // Only the finance bureau of the contract's own district acts on a payment. The other events of this role may be
      // acts of the city's finance bureau.
      return subjectType === 'Disbursement' ? districtCode : null;
    // An auditor may belong to the city or to a district. The other roles belong to no office.
    case 'AUDITOR':
    case 'CONTRACTOR':
    case 'PUBLIC':
    case 'ASSESSOR':
    case 'FOLLOWER':
    case null:
      return null;
  }
}
