import { type CertificateLevel, type Education } from '../../../../shared/domain/personnel';
import {
  type OpeningHours,
  type RegulationKind,
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type Grade } from '../../../../shared/domain/evaluations';
import { type LotStatus } from '../../../../shared/domain/contracts';
import { type FindingRow } from '../finding/finding-row';
import { type AttachedFile } from '../../kit/record/attachment-list';

export type Place = { code: string; name: string };

/** The premises of a station, with the files of the newest recordings. */
export type Facilities = {
  venue: {
    address: string;
    source: VenueSource | null;
    areaSquareMetres: number | null;
    attachments: readonly AttachedFile[];
  } | null;
  equipment: {
    items: readonly { name: string; quantity: number }[];
    listedOn: string | null;
    acknowledgedOn: string | null;
  } | null;
  signage: readonly {
    placement: SignagePlacement;
    text: string;
    textMatches: boolean;
    hasEmblem: boolean;
    prominent: boolean;
    installedOn: string;
    attachments: readonly AttachedFile[];
  }[];
};

export type StaffRow = {
  id: string;
  name: string;
  age: number;
  education: Education;
  qualified: boolean;
  maskedPhone: string;
  certificates: readonly { level: CertificateLevel; obtainedOn: string }[];
  posting: { startsOn: string; trainedOn: string | null } | null;
};

/** A station, as its page shows it. */
export type StationRecord = Facilities & {
  id: string;
  name: string;
  status: StationStatus;
  statusReason: string | null;
  openedOn: string | null;
  version: number;
  phone: string | null;
  openingHours: readonly OpeningHours[];
  serviceKinds: readonly ServiceKind[];
  division: Place | null;
  district: Place | null;
  regulations:
    | readonly {
        kind: RegulationKind;
        title: string;
        inForceFrom: string;
        inForceUntil: string | null;
        inherited: boolean;
      }[]
    | null;
  staff: readonly StaffRow[] | null;
  findings: readonly FindingRow[] | null;
  lot: {
    status: LotStatus;
    /** Absent for a role that may not read amounts. */
    priceFen?: number;
    projectYear: number | null;
    contract: { startsOn: string; endsOn: string; contractor: { name: string } | null } | null;
  } | null;
  latestEvaluation: { id: string; projectYear: number; score: number | null; grade: Grade | null } | null;
};
