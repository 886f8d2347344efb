import { type DivisionCode, divisionCode } from '../../kernel/ids/division-code';
import { type EventRow } from './record-tables';

type Acted = Pick<EventRow, 'chain' | 'divisionCode' | 'districtCode' | 'role' | 'subjectType'>;

/**
 * Returns the division of the office that acted, as far as its event shows it: together with the role it names the
 * office. Null if no office acted, or if the event does not determine which one.
 */
export function officeDivisionOf({
  chain,
  divisionCode: place,
  districtCode,
  role,
  subjectType,
}: Acted): DivisionCode | null {
  switch (role) {
    case 'CITY_BUREAU':
    case 'CITY_PLATFORM':
      return divisionCode(chain);
    case 'DISTRICT_BUREAU':
    case 'DISTRICT_HUB':
      // The event of a worker happens where the worker is on post, which may be in another district.
      return districtCode.length === 6 && subjectType !== 'StationWorker' ? districtCode : null;
    case 'STREET_OFFICE':
      return place.length === 9 ? place : null;
    // Offices of the city and of the district share these roles, and the others have no office.
    case 'FINANCE_BUREAU':
    case 'AUDITOR':
    case 'CONTRACTOR':
    case 'PUBLIC':
    case 'ASSESSOR':
    case 'FOLLOWER':
    case null:
      return null;
  }
}
