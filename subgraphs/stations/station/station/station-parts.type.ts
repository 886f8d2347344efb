import { Field, Int, ObjectType } from 'type-graphql';
import {
  VENUE_SOURCE,
  SIGNAGE_PLACEMENT,
  type SignagePlacement,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DISCLOSED } from '../../ground/roles/readers';
import { type StationRow } from '../../ground/station/station.row';
import { plaqueMatches } from './station.rules';

export const VenueSourceEnum = domainEnum(VENUE_SOURCE);
export const PlacementEnum = domainEnum(SIGNAGE_PLACEMENT);

/**
 * The newest recording of a venue or a plaque: the station, and the version that the recording made. The version is
 * null if the part was recorded before files could be attached.
 */
export type PartRecording = { stationId: string; version: number | null };

@ObjectType('Venue', { simpleResolvers: true })
export class VenueType {
  @Field(() => String)
  @VisibleTo(...DISCLOSED)
  address: string;

  @Field(() => VenueSourceEnum, { nullable: true })
  @VisibleTo(...STATION_WORK)
  source: VenueSource | null;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...STATION_WORK)
  areaSquareMetres: number | null;

  /** For the resolver of the files. It is not in the schema. */
  recording: PartRecording;
}

@ObjectType('EquipmentItem', { simpleResolvers: true })
export class EquipmentItemType {
  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  name: string;

  @Field(() => Int)
  @VisibleTo(...STATION_WORK)
  quantity: number;
}

@ObjectType('Equipment', {
  simpleResolvers: true,
})
export class EquipmentType {
  @Field(() => [EquipmentItemType])
  @VisibleTo(...STATION_WORK)
  items: EquipmentItemType[];

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STATION_WORK)
  listedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STATION_WORK)
  acknowledgedOn: string | null;
}

@ObjectType('Signage', { simpleResolvers: true })
export class SignageType {
  @Field(() => PlacementEnum)
  @VisibleTo(...STATION_WORK)
  placement: SignagePlacement;

  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  text: string;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  textMatches: boolean;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  hasEmblem: boolean;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  prominent: boolean;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  installedOn: string;

  /** For the resolver of the files. It is not in the schema. */
  recording: PartRecording;
}

/** Returns the venue, or null if none is recorded. */
export function venueOf(station: StationRow): VenueType | null {
  const { id, venueAddress, venueSource, venueAreaSquareMetres, venueVersion } = station;
  if (venueAddress === null) return null;
  const recording = { stationId: id, version: venueVersion };
  return { address: venueAddress, source: venueSource, areaSquareMetres: venueAreaSquareMetres, recording };
}

/** Returns the equipment, or null if none is listed. */
export function equipmentOf({
  equipmentItems,
  equipmentListedOn,
  equipmentAcknowledgedOn,
}: StationRow): EquipmentType | null {
  if (equipmentItems === null) return null;
  return { items: equipmentItems, listedOn: equipmentListedOn, acknowledgedOn: equipmentAcknowledgedOn };
}

/** Returns the plaques, each compared with the station's name. */
export function signageOf({ id, signage, name }: StationRow): SignageType[] {
  return signage.map(({ version = null, ...plaque }) => ({
    ...plaque,
    textMatches: plaqueMatches(plaque.text, name),
    recording: { stationId: id, version },
  }));
}
