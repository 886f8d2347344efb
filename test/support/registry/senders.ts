import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type DivisionCode, divisionCode } from '../../../shared/kernel/ids/division-code';
import { addMonths, lastFullWeeks, type PlainDate } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { contractor, hub, office, PUBLIC } from '../city/callers';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');

export type Sender = { caller: Caller; variables: Record<string, unknown> };

/** The sender and variables of each client query on a demonstration of Jinan, by `file/name` of the operation. */
export function sendersOf(districts: readonly DistrictFacts[], today: PlainDate): Readonly<Record<string, Sender[]>> {
  const cases = new Cases(districts, today);
  const year = Number(today.slice(0, 4));
  const [week] = lastFullWeeks(today, 1);
  const cityOffices = [office('CITY_BUREAU', CITY), office('CITY_PLATFORM', CITY)];
  const bureau = office('DISTRICT_BUREAU', LIXIA);
  const hubOfLixia = hub(LIXIA, cases.contractorOf('HUB'));
  const paying = cases.payingDistrict();
  const payer = office('FINANCE_BUREAU', paying);
  const street = office('STREET_OFFICE', cases.streetToSign());
  const each = (callers: Caller[], variables: Record<string, unknown>) =>
    callers.map((caller) => ({ caller, variables }));
  return {
    'auditor/Trail': [
      ...each([office('AUDITOR', CITY)], { division: CITY, first: 20 }),
      ...each([office('AUDITOR', LIXIA)], { division: LIXIA, first: 20 }),
    ],
    'auditor/Intact': each([office('AUDITOR', CITY)], {}),
    'city/CityOverview': each(cityOffices, { code: CITY, year }),
    'city/StationPage': each(cityOffices, { id: cases.operatingStation() }),
    'city/Stations': each(cityOffices, { first: 100 }),
    'city/DueSoon': each(cityOffices, { division: LIXIA, before: addMonths(today, 2) }),
    'city/Inspections': each(cityOffices, { division: CITY, year: year - 1 }),
    'city/Ranking': each(cityOffices.slice(0, 1), { division: CITY, projectYear: year - 1 }),
    'city/NotMet': [
      ...each(cityOffices, { division: CITY, first: 100 }),
      ...each(cityOffices, { division: LIXIA, rule: 'CO-3', first: 20 }),
    ],
    'city/Standard': each([...cityOffices, PUBLIC], {}),
    'contractor/Mine': each([contractor(cases.contractorOf('STATION'))], {}),
    'district/Briefs': each([bureau, hubOfLixia], { division: LIXIA, month: addMonths(today, -2).slice(0, 7) }),
    'district/Contracts': each([bureau], { division: LIXIA }),
    'district/ToSign': each([bureau], { division: LIXIA, projectYear: year - 1 }),
    'district/HoursToVerify': each([hubOfLixia], { division: LIXIA, week }),
    'district/Roster': each([hubOfLixia], { division: LIXIA }),
    'finance-bureau/Queue': [
      ...each([payer], { division: paying }),
      ...each([office('FINANCE_BUREAU', CITY)], { division: CITY }),
    ],
    'finance-bureau/Changes': each([payer, office('FINANCE_BUREAU', CITY)], { first: 50 }),
    'finance-bureau/Ledger': each([payer], { division: paying, year }),
    'finance-bureau/Execution': [
      ...each([payer], { division: paying, year }),
      ...each([office('FINANCE_BUREAU', CITY)], { division: CITY, year }),
    ],
    'public/PublicStations': each([PUBLIC], { division: LIXIA }),
    'street-office/MyStation': each([street], { month: addMonths(today, -2).slice(0, 7) }),
    'street-office/ToSign': each([street], {}),
  };
}

/** Finds the caller and the rows for an operation in the facts. Each function throws if the demonstration has none. */
class Cases {
  constructor(
    private readonly districts: readonly DistrictFacts[],
    private readonly today: PlainDate,
  ) {}

  contractorOf(kind: 'HUB' | 'STATION'): string {
    return found(this.lixia.contracts.find((each) => each.kind === kind && each.endsOn >= this.today)).contractorId;
  }

  operatingStation(): string {
    return found(this.lixia.stations.find(({ status }) => status === 'OPERATING')).id;
  }

  payingDistrict(): DivisionCode {
    const isPaying = (facts: DistrictFacts) => facts.disbursements.some(({ status }) => status === 'REQUESTED');
    return found(this.districts.find(isPaying)).district;
  }

  /** Finds the street that has scored an evaluation which still waits for the district's scores or a signature. */
  streetToSign(): DivisionCode {
    const streets = this.districts.flatMap(({ evaluations, stations }) => {
      const isScored = ({ scores }: EvaluationFact) => scores.some(({ office: by }) => by === 'STREET_OFFICE');
      const open = evaluations.find((each) => ['DRAFT', 'SCORED'].includes(each.status) && isScored(each));
      return stations.filter(({ id }) => id === open?.stationId).map(({ divisionCode: street }) => street);
    });
    return found(streets[0]);
  }

  private get lixia(): DistrictFacts {
    return found(this.districts.find(({ district }) => district === LIXIA));
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration has no row for this operation.');
  return value;
}
