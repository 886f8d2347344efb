import { type HoursFact } from '../../../shared/demo/facts/personnel';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { isoWeekOf } from '../../../shared/kernel/dates/period';
import { TODAY } from '../city/small-city';

export type ModelWorker = {
  id: string;
  employer: string;
  /** The identity number of the person. One person may be several workers, one for each employer. */
  person: string;
  graduated: boolean;
  certificates: string[];
  version: number;
};
export type ModelPosting = {
  worker: string;
  station: string;
  employer: string;
  startsOn: string;
  endsOn: string | null;
};
export type ModelHours = {
  id: string;
  worker: string;
  station: string;
  employer: string;
  week: string;
  minutes: number;
  status: HoursFact['status'];
  revision: number;
  /**
   * True if the row has a community or a kind of service. Steps send neither of these values, so a step that logs these
   * hours again always changes the row.
   */
  isDetailed: boolean;
};
export type ModelTraining = {
  id: string;
  district: string;
  attendees: string[];
  isVerified: boolean;
  recorder: { subject: string | null; contractor: string | null };
};
type Place = { street: string; district: string; isClosed: boolean };
type Lot = { station: string; contractor: string; signedOn: string; endsOn: string; endedOn: string | null };

/** A simple model of workers, postings, hours and trainings. The Hub must reach the same state. */
export class StaffModel {
  readonly workers: ModelWorker[] = [];
  readonly postings: ModelPosting[] = [];
  readonly hours: ModelHours[] = [];
  readonly trainings: ModelTraining[] = [];
  readonly leaves: { worker: string; from: string; until: string }[] = [];
  readonly places = new Map<string, Place>();
  private readonly lots: Lot[] = [];

  constructor(batches: readonly DemoBatch[]) {
    for (const batch of batches) if (batch.kind === 'DISTRICT') this.add(batch);
  }

  private add(facts: Extract<DemoBatch, { kind: 'DISTRICT' }>): void {
    for (const { id, divisionCode, districtCode, status } of facts.stations) {
      this.places.set(id, { street: divisionCode, district: districtCode, isClosed: status === 'CLOSED' });
    }
    for (const { contractorId: contractor, signedOn, endsOn, lots } of facts.contracts) {
      for (const { stationId, terminatedOn } of lots) {
        if (stationId !== null)
          this.lots.push({ station: stationId, contractor, signedOn, endsOn, endedOn: terminatedOn });
      }
    }
    for (const { id, contractorId: employer, identityNumber, majorKind, certificates } of facts.workers) {
      const held = certificates.map(({ level, number }) => `${level} ${number}`);
      const graduated = majorKind !== 'OTHER';
      this.workers.push({ id, employer, person: identityNumber, graduated, certificates: held, version: 1 });
    }
    for (const { workerId: worker, stationId: station, contractorId: employer, startsOn, endsOn } of facts.postings) {
      this.postings.push({ worker, station, employer, startsOn, endsOn });
    }
    for (const { id, workerId: worker, stationId: station, contractorId: employer, ...rest } of facts.hours) {
      const { week, minutes, status, community, serviceKind } = rest;
      const isDetailed = community !== null || serviceKind !== null;
      this.hours.push({ id, worker, station, employer, week, minutes, status, revision: 1, isDetailed });
    }
    for (const { id, districtCode: district, contractorId, verifiedOn, attendees } of facts.trainings) {
      const recorder = { subject: null, contractor: contractorId };
      const who = attendees.map(({ workerId }) => workerId);
      this.trainings.push({ id, district, attendees: who, isVerified: verifiedOn !== null, recorder });
    }
  }

  /** Removes the rows that the model added but the Hub refused, because a concurrent call came first. */
  forgetUnmade(): void {
    for (const made of [this.workers, this.hours, this.trainings] as { id: string }[][]) {
      made.splice(0, made.length, ...made.filter(({ id }) => id !== ''));
    }
  }

  /** Returns whether the contractor has a lot at the station on that day. */
  serves(contractor: string, station: string, day = TODAY): boolean {
    return this.lots.some(
      (lot) =>
        lot.contractor === contractor &&
        lot.station === station &&
        lot.signedOn <= day &&
        day <= lot.endsOn &&
        (lot.endedOn === null || day < lot.endedOn),
    );
  }

  servesIn(contractor: string, district: string): boolean {
    return [...this.places].some(([id, place]) => place.district === district && this.serves(contractor, id));
  }

  placeOf(station: string): Place {
    const place = this.places.get(station);
    if (place === undefined) throw new Error(`There is no station ${station}.`);
    return place;
  }

  postingsOf(worker: string): ModelPosting[] {
    return this.postings.filter((each) => each.worker === worker);
  }

  /** Returns the postings of the worker's person with every employer. */
  postingsOfPerson({ person }: ModelWorker): ModelPosting[] {
    const rows = this.workers.filter((each) => each.person === person).map(({ id }) => id);
    return this.postings.filter(({ worker }) => rows.includes(worker));
  }

  isOnPost(worker: string, station: string, week: string): boolean {
    return this.postingsOf(worker).some((each) => each.station === station && lastsIn(each, week));
  }
}

type Term = Pick<ModelPosting, 'startsOn' | 'endsOn'>;

/** Returns whether a posting covers any day. A cancelled posting ends before it begins, and covers none. */
export function hasDays({ startsOn, endsOn }: Term): boolean {
  return endsOn === null || endsOn >= startsOn;
}

export function shareADay(one: Term, other: Term): boolean {
  const end = ({ endsOn }: Term) => endsOn ?? '9999-12-31';
  const [from, until] = [
    one.startsOn > other.startsOn ? one.startsOn : other.startsOn,
    end(one) < end(other) ? end(one) : end(other),
  ];
  return hasDays(one) && hasDays(other) && from <= until;
}

function lastsIn(term: Term, week: string): boolean {
  return hasDays(term) && isoWeekOf(term.startsOn) <= week && (term.endsOn === null || week <= isoWeekOf(term.endsOn));
}
