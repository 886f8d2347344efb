import { type Division } from '../../divisions/division';
import { type ContactFact } from '../facts/contacts';
import { type ContractorFact } from '../facts/finance';
import { addDays, addMonths, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DemoSettings, type DistrictContext } from '../plan/context';
import { officePhone, onWorkdays } from '../plan/office-hours';
import { inventedName } from '../plan/persons';
import { engagementsOf, type DistrictPlan } from '../plan/plan';
import { int, randomFor, type Random } from '../plan/random';

type Keeper = ContactFact['keeper'];

const HOURS = onWorkdays({ opensAt: '08:30', closesAt: '12:00' }, { opensAt: '13:30', closesAt: '17:30' });

function contact(random: Random, keeper: Keeper, recordedOn: PlainDate): ContactFact {
  const isNamed = keeper.kind !== 'OFFICE' || keeper.role !== 'FINANCE_BUREAU';
  const name = inventedName(random);
  return {
    id: idOn(random, recordedOn),
    keeper,
    personInCharge: isNamed ? name : null,
    phone: officePhone(random),
    openingHours: keeper.kind === 'STATION' ? [] : HOURS,
    recordedOn,
  };
}

/** Returns a day on which a contact may have been recorded: within the last year, and on `from` or later. */
function recordingDay(random: Random, today: PlainDate, from: PlainDate): PlainDate {
  const day = addDays(today, -int(random, 1, 300));
  return day < from ? from : day;
}

/** Generates the contacts of the offices of a city, and of the contractors. */
export function cityContactsOf(
  settings: DemoSettings,
  city: Division,
  contractors: readonly ContractorFact[],
): ContactFact[] {
  const random = randomFor(settings.seed, city.code, 'contacts');
  const { today } = settings;
  const offices = (['CITY_BUREAU', 'CITY_PLATFORM', 'FINANCE_BUREAU'] as const).map((role) => ({
    kind: 'OFFICE' as const,
    role,
    division: city.code,
  }));
  const kept = contractors.map(({ id: contractorId }) => ({ kind: 'CONTRACTOR' as const, contractorId }));
  return [...offices, ...kept].map((keeper) =>
    contact(random, keeper, recordingDay(random, today, addMonths(today, -12))),
  );
}

/**
 * Generates the contacts of a district's offices, of its streets' offices, and of the stations that a contractor serves
 * today.
 */
export function contactsOf(context: DistrictContext, plan: DistrictPlan): ContactFact[] {
  const random = context.stream('contacts');
  const { today, district, streets } = context;
  const ofDistrict = (['DISTRICT_BUREAU', 'DISTRICT_HUB', 'FINANCE_BUREAU'] as const).map((role) => ({
    kind: 'OFFICE' as const,
    role,
    division: district.code,
  }));
  const ofStreets = streets.map(({ code }) => ({
    kind: 'OFFICE' as const,
    role: 'STREET_OFFICE' as const,
    division: code,
  }));
  const offices = [...(plan.stations.length > 0 ? ofDistrict : []), ...ofStreets].map((keeper) =>
    contact(random, keeper, recordingDay(random, today, addMonths(today, -12))),
  );
  const served = engagementsOf(plan, today).filter(
    ({ until, lot, station }) => until >= today && lot.terminatedOn === null && station.status !== 'CLOSED',
  );
  const ofStations = served.map(({ station, from }) =>
    contact(random, { kind: 'STATION', stationId: station.id }, recordingDay(random, today, from)),
  );
  return [...offices, ...ofStations];
}
