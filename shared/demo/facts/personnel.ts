import {
  type CertificateLevel,
  type Education,
  type LeaveKind,
  type MajorKind,
  type QualificationMethod,
  type ServiceHoursStatus,
} from '../../domain/personnel';
import { type ServiceKind } from '../../domain/stations';
import { type DivisionCode } from '../../kernel/ids/division-code';

export type WorkerFact = {
  id: string;
  contractorId: string;
  name: string;
  birthDate: string;
  /** 18 characters in the form of GB 11643, with a valid check character and an area code that no authority issues. */
  identityNumber: string;
  /** 11 digits with a prefix that no operator issues. */
  phone: string;
  education: Education;
  major: string;
  majorKind: MajorKind;
  certificates: {
    id: string;
    level: CertificateLevel;
    number: string;
    obtainedOn: string;
    registeredUntil: string | null;
  }[];
  /** The verification of education and qualification by an office (PE-3, PE-4); null if there is none. */
  verification: { on: string; method: QualificationMethod } | null;
};

/** A posting. `contractorId` is the employer, set at creation. A person has at most one open posting. */
export type PostingFact = {
  id: string;
  workerId: string;
  stationId: string;
  contractorId: string;
  startsOn: string;
  endsOn: string | null;
};

export type TrainingFact = {
  id: string;
  districtCode: DivisionCode;
  contractorId: string;
  heldOn: string;
  topic: string;
  hours: number;
  verifiedOn: string | null;
  attendees: { workerId: string; passed: boolean }[];
};

export type LeaveFact = { id: string; workerId: string; from: string; until: string; kind: LeaveKind };

/** The minutes that one worker of a station spent in communities and villages in one ISO week ('2026-W14'). */
export type HoursFact = {
  id: string;
  workerId: string;
  stationId: string;
  contractorId: string;
  week: string;
  minutes: number;
  community: string | null;
  serviceKind: ServiceKind | null;
  status: ServiceHoursStatus;
  returnReason: string | null;
};
