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

  /** Finds an operating station with a waiver in force. */
  waivedStation(): StationFact {
    const inForce = this.facts.waivers.filter(({ grantedOn, until }) => grantedOn <= this.today && until >= this.today);
    const waived = new Set(inForce.map(({ stationId }) => stationId));
    return found(this.facts.stations.find(({ id, status }) => status === 'OPERATING' && waived.has(id)));
  }

  streetOf(stationId: string | null): DivisionCode {
    return found(this.facts.stations.find(({ id }) => id === stationId)).divisionCode;
  }

  /** Finds the contractor that serves a station. */
  contractorAt(stationId: string): string {
    const serves = ({ signedOn, endsOn, lots }: DistrictFacts['contracts'][number]) =>
      signedOn <= this.today &&
      endsOn >= this.today &&
      lots.some((lot) => lot.stationId === stationId && lot.terminatedOn === null);
    return found(this.facts.contracts.find(serves)).contractorId;
  }

  /** Finds a worker on post who has a certificate. */
  worker(): OfContractor {
    const certified = this.facts.workers.filter(({ certificates }) => certificates.length > 0);
    return this.onPost(new Set(certified.map(({ id }) => id)));
  }

  /** Finds a worker on post who was on leave. */
  workerOnLeave(): OfContractor {
    return this.onPost(new Set(this.facts.leaves.map(({ workerId }) => workerId)));
  }

  private onPost(wanted: ReadonlySet<string>): OfContractor {
    const { workerId, ...post } = found(
      this.facts.postings.find(
        (each) => each.startsOn < this.today && each.endsOn === null && wanted.has(each.workerId),
      ),
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

  /** Finds a signed evaluation to which the contractor had objected. */
  objected(): EvaluationFact {
    return found(this.facts.evaluations.find(({ status, objection }) => status === 'SIGNED' && objection !== null));
  }

  /** Finds a scored evaluation, not yet signed by both offices, to which the contractor has objected. */
  contested(): EvaluationFact {
    return found(this.facts.evaluations.find(({ status, objection }) => status === 'SCORED' && objection !== null));
  }

  /** Finds a rectification in its second round: the first answer of the contractor was returned. */
  rectification(): OfContractor {
    return found(
      this.facts.rectifications.flatMap(({ id, stationId, contractorId, returned }) =>
        contractorId === null || returned === undefined ? [] : [{ id, stationId, contractorId }],
      )[0],
    );
  }

  /**
   * Finds a payment to a contractor whose work was evaluated, so that the record of the contractor shows an evaluation.
   */
  payment(): PaymentCase {
    const evaluated = new Set(this.facts.evaluations.map(({ contractorId }) => contractorId));
    const contractorOf = new Map(this.facts.contracts.map(({ id, contractorId }) => [id, contractorId]));
    const { id, contractId } = found(
      this.facts.disbursements.find(
        (each) =>
          (each.status === 'PAID' || each.status === 'CONFIRMED') &&
          evaluated.has(contractorOf.get(each.contractId) ?? ''),
      ),
    );
    return { id, contractId, contractorId: found(contractorOf.get(contractId)), district: LIXIA };
  }

  notice(): string {
    return found(this.facts.notices.find(({ award, publishedAt }) => award !== null && publishedAt !== null)).id;
  }

  receipt(): string {
    return found(this.facts.complaints.find(({ receipt }) => receipt !== null)?.receipt ?? undefined);
  }
}
