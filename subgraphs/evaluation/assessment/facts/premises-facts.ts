import {
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** A plaque. `textMatches`: its text is the name of the station, to the letter. */
export type PlaqueFacts = {
  placement: SignagePlacement;
  textMatches: boolean;
  hasEmblem: boolean;
  prominent: boolean;
};

/** What the stations subgraph knows of a station. */
export type PremisesFacts = {
  name: string;
  status: StationStatus;
  openedOn: PlainDate | null;
  serviceKinds: readonly ServiceKind[];
  venueSource: VenueSource | null;
  equipmentListedOn: PlainDate | null;
  equipmentAcknowledgedOn: PlainDate | null;
  plaques: readonly PlaqueFacts[];
  /** Kinds of regulations in force on the day, the district's included. */
  regulationKinds: readonly string[];
};
