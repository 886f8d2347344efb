import { type Role } from '../../../../shared/domain/roles';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { officeDivisionOf } from '../../../../shared/record/events/office-division';

const [CITY, DISTRICT, STREET] = ['3701', '370102', '370102001'].map(divisionCode) as [
  ReturnType<typeof divisionCode>,
  ReturnType<typeof divisionCode>,
  ReturnType<typeof divisionCode>,
];
const atStation = { chain: '3701', divisionCode: STREET, districtCode: DISTRICT, subjectType: 'Station' };
const ofCity = { chain: '3701', divisionCode: CITY, districtCode: CITY, subjectType: 'Submission' };

it.each<[Role | null, string | null, string | null]>([
  ['CITY_BUREAU', '3701', '3701'],
  ['CITY_PLATFORM', '3701', '3701'],
  ['DISTRICT_BUREAU', '370102', null],
  ['DISTRICT_HUB', '370102', null],
  ['STREET_OFFICE', '370102001', null],
  ['FINANCE_BUREAU', null, null],
  ['CONTRACTOR', null, null],
  [null, null, null],
])('is determined for %s by the place of the event', (role, there, above) => {
  expect(officeDivisionOf({ ...atStation, role })).toBe(there);
  expect(officeDivisionOf({ ...ofCity, role })).toBe(above);
});

it('is not determined by the place of a worker, who may be on post in another district', () => {
  const verified = { ...atStation, subjectType: 'StationWorker', role: 'DISTRICT_HUB' } as const;
  expect(officeDivisionOf(verified)).toBeNull();
});
