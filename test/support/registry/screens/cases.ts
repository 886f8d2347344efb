import { type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { type EvaluationFact } from '../../../../shared/demo/facts/evaluation';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';

const LIXIA = divisionCode('370102');

/** Finds the caller and the rows that an operation needs. Each method throws if the demonstration has none. */
export class Cases {
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

  /**
   * Finds a street that has scored an evaluation. The evaluation still waits for the district's scores or a signature.
   */
  streetToSign(): DivisionCode {
    const streets = this.districts.flatMap(({ evaluations, stations }) => {
      const isScored = ({ scores }: EvaluationFact) => scores.some(({ office: by }) => by === 'STREET_OFFICE');
      const open = evaluations.find((each) => ['DRAFT', 'SCORED'].includes(each.status) && isScored(each));
      return stations.filter(({ id }) => id === open?.stationId).map(({ divisionCode: street }) => street);
    });
    return found(streets[0]);
  }

  /** Finds a street whose station has no venue yet, although its contract is signed. */
  streetWithoutVenue(): DivisionCode {
    const stations = this.districts.flatMap((facts) => facts.stations);
    return found(stations.find(({ status, venue }) => status === 'PREPARING' && venue === null)).divisionCode;
  }

  private get lixia(): DistrictFacts {
    return found(this.districts.find(({ district }) => district === LIXIA));
  }
}

/** Returns a value that the demonstration must have. @throws Error if the value is missing */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration has no row for this operation.');
  return value;
}
