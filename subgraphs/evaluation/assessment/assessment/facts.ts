import { type VenueSource, type ServiceKind, type StationStatus } from '../../../../shared/domain/stations';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type Grade } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Education } from '../../../../shared/domain/personnel';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { type IsoWeek, type PlainDate } from '../../../../shared/kernel/dates/period';

/**
 * What the rules are judged by: facts of one subject as they stood on the day of the assessment, from the subgraphs that own them.
 * Null, and a part that is null, is a fact that is not known. Nobody is named: a worker is an id, with his age and no birth date.
 * Long, so that all of what is known of a subject is read in one place.
 */

/** From stations. */
export type PremisesFacts = {
  name: string;
  status: StationStatus;
  openedOn: PlainDate | null;
  serviceKinds: readonly ServiceKind[];
  venueSource: VenueSource | null;
  equipmentListedOn: PlainDate | null;
  equipmentAcknowledgedOn: PlainDate | null;
  /** `textMatches`: it says the station's name, to the letter. */
  plaques: readonly {
    placement: 'OUTDOOR' | 'INDOOR';
    textMatches: boolean;
    hasEmblem: boolean;
    prominent: boolean;
  }[];
  /** Kinds of regulations in force on the day, the district's included. */
  regulationKinds: readonly string[];
};

/** From personnel, of everybody on post at the station on the day. */
export type WorkerFacts = {
  workerId: string;
  contractorId: string;
  age: number;
  /** Full years on the day that his posting began. */
  ageOnPosting: number;
  education: Education;
  qualified: boolean;
  startsOn: PlainDate;
  weeks: readonly WeekFacts[];
};

/**
 * From personnel, of every posting at the station, those that have ended too: PE-6 asks who was on post a month after the signing,
 * and whoever came or left since is not held against it.
 */
export type PostingFacts = {
  workerId: string;
  contractorId: string;
  startsOn: PlainDate;
  /** The last day on post. */
  endsOn: PlainDate | null;
  /** When the first training that he passed was verified: the earliest that is. */
  trainingVerifiedOn: PlainDate | null;
};

/** One of the full ISO weeks before the day, oldest first. */
export type WeekFacts = {
  week: IsoWeek;
  /** On post at this station on each of its days. */
  isOnPostThroughout: boolean;
  /** A day of leave lies in it. */
  hasLeave: boolean;
  /** Confirmed or verified; 0 where nothing is. */
  confirmedMinutes: number;
  /** Something was logged or returned and is not confirmed, or nothing was logged at all. */
  isOpen: boolean;
};

/** From finance: a lot, with what its contract was and how it was paid. */
export type LotFacts = {
  lotId: string;
  contractId: string;
  contractorId: string;
  kind: 'STATION' | 'HUB';
  status: 'ACTIVE' | 'HELD' | 'TERMINATED' | 'SETTLED';
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** When an evaluation had it held (EV-2): also of one that was terminated since; null once it goes on. */
  heldOn: PlainDate | null;
  terminatedOn: PlainDate | null;
  settledOn: PlainDate | null;
  /** Of the clauses (CO-2), those that the contract is silent about. */
  missingClauses: readonly string[];
  contractorKind: 'ENTERPRISE' | 'SOCIAL_ORGANISATION' | 'OTHER_LAWFUL' | 'MASS_ORGANISATION';
  treasuryFunded: boolean;
  /** Null where no award is on record. */
  awardedOn: PlainDate | null;
  creditCheckedOn: PlainDate | null;
  noticePublishedOn: PlainDate | null;
  /** Of the notice's parts (CO-6), those that it is silent about. */
  missingNoticeParts: readonly string[];
  /** The same contractor serves the district's hub (of a station's lot), or one of its stations (of a hub's), at the same time (CO-3). */
  isInConflict: boolean;
  /** When it was found that the contract was handed on. */
  subcontractedOn: PlainDate | null;
  priceFen: Fen;
  /** Paid and not returned. */
  paidFen: Fen;
  /** The sources that paid, and what of the payments no budget line covers (FN-2). */
  paidSources: readonly string[];
  untracedFen: Fen;
  /** Days of payments made while the lot was held, or after it had ended and not as its settlement (FN-3). */
  wronglyPaidOn: readonly PlainDate[];
};

/** From evaluation itself. */
export type ObligationFacts = {
  kind: SubmissionKind;
  period: string;
  lotId: string | null;
  dueOn: PlainDate;
  /** The day of the first revision, in Shanghai; null while nothing was sent. */
  submittedOn: PlainDate | null;
};
export type EvaluationFacts = {
  lotId: string;
  /** 1…3: the project year of the lot. */
  yearOrdinal: number;
  /** Superseded ones are left out. */
  status: 'DRAFT' | 'SCORED' | 'SIGNED';
  grade: Grade | null;
  signedOn: Readonly<Record<EvaluatingOffice, PlainDate | null>>;
};
/** A hub's visit or the city's inspection, as far as it says something of a rule. */
export type CheckFacts = { checkedOn: PlainDate; rule: string; verdict: 'MET' | 'NOT_MET' };

export type StationFacts = {
  stationId: string;
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
  premises: PremisesFacts | null;
  staff: readonly WorkerFacts[] | null;
  postings: readonly PostingFacts[] | null;
  /** Of all times, the earliest first. */
  lots: readonly LotFacts[] | null;
  obligations: readonly ObligationFacts[];
  evaluations: readonly EvaluationFacts[];
  checks: readonly CheckFacts[];
};

/** The lot of a district's hub. */
export type HubLotFacts = { districtCode: DivisionCode; lot: LotFacts };

export type DistrictFacts = {
  districtCode: DivisionCode;
  /** Its streets and towns, and of each how many stations that are not closed it has; null where that is not known. */
  streets: readonly { code: DivisionCode; stations: number }[] | null;
  obligations: readonly ObligationFacts[];
  /** Stations that the platform inspected in the year of the day. */
  inspectedStations: number;
  /** Stations that have opened and are not closed: none has to be inspected where there is none. */
  openStations: number | null;
  /** The year's general budget by level; null where it is not known (FN-1). */
  generalBudgetFen: Readonly<Record<'CITY' | 'DISTRICT' | 'STREET', Fen>> | null;
  /** What of a hundred the city is to bear, as it is set for the year; null where nothing is set (FN-1). */
  cityPercent: number | null;
};

export type CityFacts = {
  cityCode: DivisionCode;
  /** This year's commission of the inspection, null where there is none. */
  commission: { withFinance: boolean } | null;
  districts: readonly { code: DivisionCode; inspectedStations: number; openStations: number | null }[];
};
