import { type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { type EvaluationFact } from '../../../../shared/demo/facts/evaluation';
import { type StationFact } from '../../../../shared/demo/facts/stations';
import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Cases, found } from './cases';

const LIXIA = divisionCode('370102');

/** A record that a contractor made or received for one station. */
type OfContractor = { id: string; stationId: string; contractorId: string };

type PaymentCase = { id: string; contractId: string; contractorId: string; district: DivisionCode };

/** Finds one record of each kind in 历下区. Each method throws if the demonstration has none. */
export class Records {
  private readonly facts: DistrictFacts;
  readonly streetToSign: DivisionCode;
  readonly payingDistrict: DivisionCode;

  constructor(
    districts: readonly DistrictFacts[],
    cases: Cases,
    private readonly today: PlainDate,
  ) {
    this.facts = found(districts.find(({ district }) => district === LIXIA));
    this.streetToSign = cases.streetToSign();
    this.payingDistrict = cases.payingDistrict();
  }

  station(): StationFact {
    return found(this.facts.stations.find(({ status }) => status === 'OPERATING'));
  }

  streetOf(stationId: string | null): DivisionCode {
    return found(this.facts.stations.find(({ id }) => id === stationId)).divisionCode;
  }

  /** Finds a person on post. */
  worker(): OfContractor {
    const { workerId, ...post } = found(
      this.facts.postings.find(({ startsOn, endsOn }) => startsOn < this.today && endsOn === null),
    );
    return { ...post, id: workerId };
  }

  brief(): OfContractor {
    return found(
      this.facts.submissions.flatMap(({ id, kind, stationId, contractorId }) =>
        kind === 'MONTHLY_BRIEF' && stationId !== null && contractorId !== null
          ? [{ id, stationId, contractorId }]
          : [],
      )[0],
    );
  }

  evaluation(): EvaluationFact {
    return found(this.facts.evaluations.find(({ status }) => status === 'SIGNED'));
  }

  rectification(): OfContractor {
    return found(
      this.facts.rectifications.flatMap(({ id, stationId, contractorId }) =>
        contractorId === null ? [] : [{ id, stationId, contractorId }],
      )[0],
    );
  }

  payment(): PaymentCase {
    const { id, contractId } = found(
      this.facts.disbursements.find(({ status }) => status === 'PAID' || status === 'CONFIRMED'),
    );
    const { contractorId } = found(this.facts.contracts.find((each) => each.id === contractId));
    return { id, contractId, contractorId, district: LIXIA };
  }

  notice(): string {
    return found(this.facts.notices.find(({ award, publishedAt }) => award !== null && publishedAt !== null)).id;
  }

  receipt(): string {
    return found(this.facts.complaints.find(({ receipt }) => receipt !== null)?.receipt ?? undefined);
  }
}
