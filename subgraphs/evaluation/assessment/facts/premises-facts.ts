import {
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Suspension } from '../../../../shared/kernel/dates/suspension';

/**
 * The facts about a plaque. `textMatches` is true if the plaque shows exactly the station's name and the name has the
 * suffix that the policy requires (ST-3).
 */
export type PlaqueFacts = {
  placement: SignagePlacement;
  textMatches: boolean;
  hasEmblem: boolean;
  prominent: boolean;
};

/** The facts about a station from the stations subgraph. */
export type PremisesFacts = {
  name: string;
  status: StationStatus;
  openedOn: PlainDate | null;
  /** The recorded suspensions up to the day. */
  suspensions: readonly Suspension[];
  serviceKinds: readonly ServiceKind[];
  venueSource: VenueSource | null;
  equipmentListedOn: PlainDate | null;
  equipmentAcknowledgedOn: PlainDate | null;
  plaques: readonly PlaqueFacts[];
  /** The kinds of regulations in force on the day, including the regulations of the district. */
  regulationKinds: readonly string[];
};
