import { addMonths, ageOn } from '../../../../shared/kernel/dates/period';
import { type CityLists } from '../demo/demo-city';
import { contractedWhere, ids, inForce, onPost, staffedWhere, type Finder } from './finding';

export const PERSONNEL = {
  'PE-1': staffedWhere((city, station) => onPost(city, station).length < 3),
  'PE-2': staffedWhere((city, station) =>
    onPost(city, station).some(({ birthDate }) => ageOn(birthDate, city.today) > 40),
  ),
  'PE-3': staffedWhere((city, station) => onPost(city, station).some(({ education }) => education === 'BELOW_COLLEGE')),
  'PE-4': staffedWhere((city, station) => {
    const staff = onPost(city, station);
    const qualified = staff.filter(({ majorKind, certificates }) => majorKind !== 'OTHER' || certificates.length > 0);
    return 3 * qualified.length < 2 * staff.length;
  }),
  'PE-5': (city) => {
    const counted = ({ status, minutes }: CityLists['hours'][number]) =>
      status !== 'LOGGED' && status !== 'RETURNED' && minutes < 1440;
    const leave = new Set(city.leaves.map(({ workerId }) => workerId));
    return ids(city.hours.filter((row) => counted(row) && !leave.has(row.workerId)));
  },
  'PE-6': contractedWhere((city, station) => {
    const contract = inForce(city, station);
    if (contract === undefined) return false;
    const by = addMonths(contract.signedOn, 1);
    const original = city.postings.filter(
      ({ stationId, startsOn, contractorId }) =>
        stationId === station.id &&
        contractorId === contract.contractorId &&
        startsOn <= by &&
        startsOn >= contract.signedOn,
    );
    const trained = city.trainings.filter(({ heldOn, verifiedOn }) => verifiedOn !== null && heldOn <= by);
    const passed = (workerId: string) =>
      trained.some(({ attendees }) => attendees.some((each) => each.workerId === workerId && each.passed));
    return by < city.today && !original.every(({ workerId }) => passed(workerId));
  }),
} satisfies Record<string, Finder>;
