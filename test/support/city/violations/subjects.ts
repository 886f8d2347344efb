import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { type CityLists } from '../demo/demo-city';
import { failed, lotOf } from './finding';
import { findViolations } from './find-violations';

/**
 * Returns the subjects of a contract. For a contract of a district hub, these are its lots. For any other contract,
 * these are the stations whose current or last lot belongs to the contract.
 */
function subjectsOfContract(city: CityLists, contractId: string): string[] {
  const contract = city.contracts.find(({ id }) => id === contractId);
  return (contract?.lots ?? []).flatMap(({ id, stationId }) => {
    if (stationId === null) return [id];
    return lotNow(city, stationId) === id ? [stationId] : [];
  });
}

function lotNow(city: CityLists, stationId: string): string | undefined {
  const lots = city.contracts.flatMap(({ lots: all, startsOn, endsOn }) =>
    all.filter((lot) => lot.stationId === stationId).map((lot) => ({ ...lot, startsOn, endsOn })),
  );
  const goesOn = lots.filter(({ terminatedOn, endsOn }) => terminatedOn === null && endsOn >= city.today);
  const latest = (all: typeof lots) => all.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).at(-1)?.id;
  return latest(goesOn) ?? latest(lots);
}

type ToSubjects = (city: CityLists, cases: string[]) => string[];
const same: ToSubjects = (_, cases) => cases;
const contracts: ToSubjects = (city, cases) => cases.flatMap((id) => subjectsOfContract(city, id));
const payments: ToSubjects = (city, cases) =>
  city.disbursements.filter(({ id }) => cases.includes(id)).map(({ lotId }) => lotOf(city, lotId).stationId ?? lotId);
const open = ({ stations }: CityLists) =>
  stations.filter(({ status }) => status === 'OPERATING' || status === 'SUSPENDED');

/**
 * For each rule, the function that maps the keys of its violations to the subjects that the Hub's findings name. `same`
 * is for rules whose violations already have such a subject as their key.
 */
const SUBJECTS = {
  'ST-1': ({ divisions }, cases) =>
    divisions.filter(({ code }) => cases.includes(code)).map(({ districtCode }) => districtCode ?? ''),
  'ST-2': same,
  'ST-3': same,
  'ST-4': (city, cases) =>
    open(city)
      .filter(({ districtCode }) => cases.includes(districtCode))
      .map(({ id }) => id),
  'ST-5': ({ inspections }, cases) =>
    inspections.filter(({ id }) => cases.includes(id)).map(({ stationId }) => stationId),
  'PE-1': same,
  'PE-2': same,
  'PE-3': same,
  'PE-4': same,
  'PE-5': (city, cases) => {
    const weeks = lastFullWeeks(city.today, 4);
    const rows = city.hours.filter(({ id, week }) => cases.includes(id) && weeks.includes(week));
    return rows
      .filter(({ workerId, stationId }) =>
        city.postings.some(
          (each) => each.workerId === workerId && each.stationId === stationId && each.endsOn === null,
        ),
      )
      .map(({ stationId }) => stationId);
  },
  'PE-6': same,
  'CO-1': contracts,
  'CO-2': contracts,
  'CO-3': (city, cases) => {
    const ofBoth = city.contracts.filter((each) => cases.includes(`${each.districtCode} ${each.contractorId}`));
    return ofBoth.flatMap(({ id }) => subjectsOfContract(city, id));
  },
  'CO-4': contracts,
  'CO-5': (city, cases) =>
    contracts(
      city,
      city.subcontractings.filter(({ id }) => cases.includes(id)).map(({ contractId }) => contractId),
    ),
  'CO-6': (city, cases) =>
    contracts(
      city,
      city.contracts.filter(({ noticeId }) => cases.includes(noticeId)).map(({ id }) => id),
    ),
  'FI-1': same,
  'FI-5': same,
  'EV-1': (city, cases) => cases.map((each) => lotOf(city, each.split(' ')[0] ?? '').stationId ?? ''),
  'FN-1': (city, cases) =>
    cases.filter((each) => each.endsWith(city.today.slice(0, 4))).map((each) => each.split(' ')[0] ?? ''),
  'FN-2': payments,
  'FN-3': payments,
} satisfies Record<string, ToSubjects>;

type Found = keyof typeof SUBJECTS;
export const FOUND_RULES = Object.keys(SUBJECTS) as Found[];

/** Returns the subjects that break the rule according to the finders in this folder, sorted and without duplicates. */
export function violators(city: CityLists, rule: Found): string[] {
  return [...new Set(SUBJECTS[rule](city, findViolations(city, rule)))].sort();
}

/** Returns the stations with a lot that was evaluated as unqualified and is not settled yet (EV-2). */
export function unsettled(city: CityLists): string[] {
  const lots = failed(city).map(({ lotId }) => lotOf(city, lotId));
  return [...new Set(lots.flatMap(({ status, stationId }) => (status === 'SETTLED' ? [] : (stationId ?? []))))].sort();
}

/** Returns the districts without any inspection since 1 January of last year (EV-3). */
export function uninspected(city: CityLists): string[] {
  const lastYear = String(Number(city.today.slice(0, 4)) - 1);
  const inspected = city.inspections
    .filter(({ inspectedOn }) => inspectedOn >= lastYear && inspectedOn <= city.today)
    .map(({ stationId }) => stationId);
  return city.districts
    .filter(({ stations }) => !stations.some(({ id }) => inspected.includes(id)))
    .map(({ district }) => district as string)
    .sort();
}
