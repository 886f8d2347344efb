import { type Role } from '../../../../shared/domain/roles';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { officeIdOf } from '../../../../shared/record/events/office-of-event';

const [CITY, DISTRICT, STREET] = ['3701', '370102', '370102001'].map(divisionCode) as [
  ReturnType<typeof divisionCode>,
  ReturnType<typeof divisionCode>,
  ReturnType<typeof divisionCode>,
];
const atStation = { chain: '3701', divisionCode: STREET, districtCode: DISTRICT, subjectType: 'Station' };
const ofCity = { chain: '3701', divisionCode: CITY, districtCode: CITY, subjectType: 'Submission' };

it.each<[Role | null, string | null, string | null]>([
  ['CITY_BUREAU', 'CITY_BUREAU:3701', 'CITY_BUREAU:3701'],
  ['CITY_PLATFORM', 'CITY_PLATFORM:3701', 'CITY_PLATFORM:3701'],
  ['DISTRICT_BUREAU', 'DISTRICT_BUREAU:370102', null],
  ['DISTRICT_HUB', 'DISTRICT_HUB:370102', null],
  ['STREET_OFFICE', 'STREET_OFFICE:370102001', null],
  ['FINANCE_BUREAU', null, null],
  ['CONTRACTOR', null, null],
  [null, null, null],
])('finds the office of %s by the place of the event', (role, there, above) => {
  expect(officeIdOf({ ...atStation, role })).toBe(there);
  expect(officeIdOf({ ...ofCity, role })).toBe(above);
});

it('finds no office by the place of a worker, who may be on post in another district', () => {
  const verified = { ...atStation, subjectType: 'StationWorker', role: 'DISTRICT_HUB' } as const;
  expect(officeIdOf(verified)).toBeNull();
});

it('finds the finance bureau that acted on a payment, which is the bureau of the district', () => {
  const paid = { ...atStation, divisionCode: DISTRICT, subjectType: 'Disbursement' };
  expect(officeIdOf({ ...paid, role: 'FINANCE_BUREAU' })).toBe('FINANCE_BUREAU:370102');
});
