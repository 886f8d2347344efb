import { Field, ObjectType } from 'type-graphql';
import {
  type RegulationKind,
  type ServiceKind,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type Suspension, suspensionsOn } from '../../../../shared/kernel/dates/suspension';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { RegulationKindEnum } from '../../regulation/regulation/regulation.type';
import { PlacementEnum, type SignageType, VenueSourceEnum } from '../../station/station/station-parts.type';
import { StationStatusEnum, type StationType } from '../../station/station/station.type';
import { plaqueNames } from './premises-facts.rules';

@ObjectType('PlaqueFacts', { simpleResolvers: true })
export class PlaqueFactsType {
  @Field(() => PlacementEnum)
  @VisibleTo(...ASSESSOR)
  placement: SignageType['placement'];

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  textMatches: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  hasEmblem: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  prominent: boolean;
}

@ObjectType('Suspension', { simpleResolvers: true })
export class SuspensionType {
  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  until: string | null;
}

@ObjectType('PremisesFacts', { simpleResolvers: true })
export class PremisesFactsType {
  @Field(() => String)
  @VisibleTo(...ASSESSOR)
  name: string;

  @Field(() => StationStatusEnum)
  @VisibleTo(...ASSESSOR)
  status: StationStatus;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  openedOn: string | null;

  @Field(() => [SuspensionType])
  @VisibleTo(...ASSESSOR)
  suspensions: Suspension[];

  @Field(() => [ServiceKindEnum])
  @VisibleTo(...ASSESSOR)
  serviceKinds: ServiceKind[];

  @Field(() => VenueSourceEnum, { nullable: true })
  @VisibleTo(...ASSESSOR)
  venueSource: VenueSource | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  equipmentListedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  equipmentAcknowledgedOn: string | null;

  @Field(() => [PlaqueFactsType])
  @VisibleTo(...ASSESSOR)
  plaques: PlaqueFactsType[];

  @Field(() => [RegulationKindEnum])
  @VisibleTo(...ASSESSOR)
  regulationKinds: RegulationKind[];
}

/**
 * The facts that hold on a day and are not in the station's row. `regulationKinds` are the kinds of regulations in
 * force. `nameSuffix` is the suffix that the policy in the station's district requires in the name. It is null if no
 * policy is in force.
 */
export type OfTheDay = { on: string; regulationKinds: readonly RegulationKind[]; nameSuffix: string | null };

/** Returns the facts of a station that the assessor may read, with its suspensions and regulations as of the day. */
export function toPremisesFacts(
  station: StationType,
  { on, regulationKinds, nameSuffix }: OfTheDay,
): PremisesFactsType {
  const { name, status, openedOn, suspensions, serviceKinds, venue, equipment, signage } = station;
  return {
    name,
    status,
    openedOn,
    suspensions: suspensionsOn(suspensions, on),
    serviceKinds,
    venueSource: venue?.source ?? null,
    equipmentListedOn: equipment?.listedOn ?? null,
    equipmentAcknowledgedOn: equipment?.acknowledgedOn ?? null,
    plaques: signage.map(({ placement, text, hasEmblem, prominent }) => ({
      placement,
      textMatches: plaqueNames(text, { name, suffix: nameSuffix }),
      hasEmblem,
      prominent,
    })),
    regulationKinds: [...new Set(regulationKinds)],
  };
}
