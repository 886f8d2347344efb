import {
  type RegulationKind,
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
  type Weekday,
} from '../../domain/stations';
import { type Suspension } from '../../kernel/dates/suspension';
import { type DivisionCode } from '../../kernel/ids/division-code';

export type StationFact = {
  id: string;
  /** The official name: `{区县}{街道/镇}社会工作服务站`. */
  name: string;
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
  status: StationStatus;
  openedOn: string | null;
  suspensions: Suspension[];
  serviceKinds: ServiceKind[];
  venue: { address: string; source: VenueSource; areaSquareMetres: number | null } | null;
  equipment: { items: { name: string; quantity: number }[]; listedOn: string; acknowledgedOn: string | null } | null;
  signage: {
    placement: SignagePlacement;
    text: string;
    hasEmblem: boolean;
    prominent: boolean;
    installedOn: string;
  }[];
  /** The phone number and opening hours for citizens. Absent if nobody has recorded them. */
  publicContact?: { phone: string; openingHours: { weekday: Weekday; opensAt: string; closesAt: string }[] };
};

/** A regulation of a district (`stationId` is null), which all its stations inherit, or of one station. */
export type RegulationFact = {
  id: string;
  districtCode: DivisionCode;
  stationId: string | null;
  kind: RegulationKind;
  title: string;
  inForceFrom: string;
  inForceUntil: string | null;
};
