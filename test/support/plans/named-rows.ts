import { type Caller } from '../../../shared/access/caller';
import { addDays, addMonths, lastFullWeeks, type PlainDate } from '../../../shared/kernel/dates/period';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { PUBLIC, contractor, hub, office } from '../city/callers';

/** The rows that the queries of lists name. The contractor serves the station, which is in the street. */
export type Named = {
  today: PlainDate;
  city: DivisionCode;
  district: DivisionCode;
  street: DivisionCode;
  contractorId: string;
  /** The contractor that runs the district hub. */
  hubContractorId: string;
  stationId: string;
  workerId: string;
  budgetLineId: string;
  voucher: string;
};

/**
 * Returns callers for each kind of scope. Several roles have the scope of a city or of a district. A query is sent by
 * the first caller whose schema offers its list and argument.
 */
export function callersOf(named: Named): Readonly<Record<string, readonly Caller[]>> {
  const { city, district, street, contractorId, hubContractorId, stationId } = named;
  const ofContractor = contractor(contractorId);
  return {
    city: [office('CITY_BUREAU', city), office('FINANCE_BUREAU', city), office('AUDITOR', city)],
    district: [office('DISTRICT_BUREAU', district), office('FINANCE_BUREAU', district), office('AUDITOR', district)],
    districtHub: [hub(district, hubContractorId)],
    street: [office('STREET_OFFICE', street)],
    contractor: [ofContractor],
    stationOfContractor: [{ ...ofContractor, stations: [stationId] } as Caller],
    public: [PUBLIC],
  };
}

/** Returns the values of each argument that is neither an enum nor a boolean, by the name of the argument. */
export function valuesByName(named: Named): Readonly<Record<string, readonly unknown[]>> {
  const { today, city, district, street } = named;
  const year = Number(today.slice(0, 4));
  const [week] = lastFullWeeks(today, 1);
  return {
    division: [city, district, street],
    contractorId: [named.contractorId],
    stationId: [named.stationId],
    workerId: [named.workerId],
    subjectId: [named.stationId],
    budgetLineId: [named.budgetLineId],
    voucher: [named.voucher],
    name: ['王伟'],
    nameContains: ['社'],
    creditCode: ['91370100MA00000000'],
    action: ['LOT_ENTERED'],
    rule: ['PE-1'],
    notMet: [['PE-1', 'ST-2']],
    year: [year, year - 1],
    projectYear: [year - 1, year],
    month: [`${year}-03`],
    period: [`${year}-03`, `${year}`],
    week: [week],
    weekFrom: [week],
    weekUntil: [week],
    dueFrom: [today],
    dueBefore: [addMonths(today, 1)],
    endsBefore: [addMonths(today, 6)],
    untilBefore: [addMonths(today, 1)],
    openedAfter: [addMonths(today, -3)],
    openedBefore: ['2025-01-01'],
    since: [`${addDays(today, -7)}T00:00:00.000Z`],
    until: [`${today}T00:00:00.000Z`],
  };
}
