import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type ServiceKind, type StationFact, type StationStatus, type VenueSource } from '../../../shared/demo/facts';
import { type DivisionCode } from '../../../shared/division-code';
import { stringEnum } from '../../../shared/graphql/enums';
import { connectionType } from '../../../shared/graphql/paging';
import { DateScalar, DivisionCodeScalar } from '../../../shared/graphql/scalars';
import { ServiceKindEnum } from '../../../shared/graphql/service-kind';
import { KeyedBy, OFFICES, READERS, STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { type StationRow } from './station.row';
import { plaqueMatches } from './station.rules';

export const StationStatusEnum = stringEnum<StationStatus>('StationStatus', [
  'PLANNED',
  'PREPARING',
  'OPERATING',
  'SUSPENDED',
  'CLOSED',
]);
const VenueSourceEnum = stringEnum<VenueSource>('VenueSource', [
  'PARTY_MASS_CENTRE',
  'CIVILISATION_PRACTICE_CENTRE',
  'PUBLIC_BUILDING',
  'OTHER',
]);
type Placement = StationFact['signage'][number]['placement'];
const PlacementEnum = stringEnum<Placement>('SignagePlacement', ['OUTDOOR', 'INDOOR']);

@ObjectType('Venue', { simpleResolvers: true, description: 'Where the station works (ST-2).' })
export class VenueType {
  @Field(() => String)
  @VisibleTo(...STATION_WORK, 'PUBLIC')
  address: string;

  @Field(() => VenueSourceEnum, { nullable: true })
  @VisibleTo(...STATION_WORK)
  source: VenueSource | null;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...STATION_WORK)
  areaSquareMetres: number | null;
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
  description: 'Listed by the street office, acknowledged by the contractor.',
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

@ObjectType('Signage', { simpleResolvers: true, description: 'A plaque (ST-3).' })
export class SignageType {
  @Field(() => PlacementEnum)
  @VisibleTo(...STATION_WORK)
  placement: Placement;

  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  text: string;

  @Field(() => Boolean, { description: 'Whether the text is the station’s name to the letter.' })
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
}

@KeyedBy('id')
@ObjectType('Station', { simpleResolvers: true, description: 'A street’s or town’s social-work station.' })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  name: string;

  @Field(() => StationStatusEnum)
  @VisibleTo(...READERS)
  status: StationStatus;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedOn: string | null;

  @Field(() => Int, { description: 'For expectedVersion: it grows with each change.' })
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  version: number;

  @Field(() => [ServiceKindEnum])
  @VisibleTo(...STATION_WORK, 'PUBLIC')
  serviceKinds: ServiceKind[];

  @Field(() => VenueType, { nullable: true })
  @VisibleTo(...STATION_WORK, 'PUBLIC')
  venue: VenueType | null;

  @Field(() => EquipmentType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  equipment: EquipmentType | null;

  @Field(() => [SignageType])
  @VisibleTo(...STATION_WORK)
  signage: SignageType[];

  /** Where it is and who supervises it; resolved to divisions. Not part of the graph. */
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
}

/** The whitelist of what leaves a row. */
export function toStation(row: StationRow): StationType {
  const { id, name, status, openedOn, version, serviceKinds, divisionCode, districtCode } = row;
  const signage = row.signage.map((each) => ({ ...each, textMatches: plaqueMatches(each.text, name) }));
  const own = { id, name, status, openedOn, version, serviceKinds, divisionCode, districtCode };
  return { ...own, signage, venue: venueOf(row), equipment: equipmentOf(row) };
}

function venueOf({ venueAddress, venueSource, venueAreaSquareMetres }: StationRow): VenueType | null {
  if (venueAddress === null) return null;
  return { address: venueAddress, source: venueSource, areaSquareMetres: venueAreaSquareMetres };
}

function equipmentOf({ equipmentItems, equipmentListedOn, equipmentAcknowledgedOn }: StationRow): EquipmentType | null {
  if (equipmentItems === null) return null;
  return { items: equipmentItems, listedOn: equipmentListedOn, acknowledgedOn: equipmentAcknowledgedOn };
}

export const StationConnectionType = connectionType('StationConnection', () => StationType, READERS);

@InputType('StationFilter')
export class StationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...READERS)
  division?: DivisionCode | null;

  @Field(() => StationStatusEnum, { nullable: true })
  @VisibleTo(...READERS)
  status?: StationStatus | null;

  @Field(() => String, { nullable: true, description: 'Part of the name; width and case do not matter.' })
  @VisibleTo(...READERS)
  nameContains?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedAfter?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedBefore?: string | null;
}
