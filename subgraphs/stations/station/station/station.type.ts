import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  STATION_STATUS,
  type OpeningHours,
  type ServiceKind,
  type StationStatus,
} from '../../../../shared/domain/stations';
import { type Suspension } from '../../../../shared/kernel/dates/suspension';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { OpeningHoursType } from '../../../../shared/graphql/types/opening-hours';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { OFFICES, READERS, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DISCLOSED } from '../../ground/roles/readers';
import { EquipmentType, SignageType, VenueType, equipmentOf, signageOf, venueOf } from './station-parts.type';
import { type StationRow } from '../../ground/station/station.row';

export const StationStatusEnum = domainEnum(STATION_STATUS);
@Directive('@key(fields: "id")')
@ObjectType('Station', { simpleResolvers: true })
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

  @Field(() => String, { nullable: true })
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  statusReason: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedOn: string | null;

  @Field(() => Int)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  version: number;

  @Field(() => [ServiceKindEnum])
  @VisibleTo(...DISCLOSED)
  serviceKinds: ServiceKind[];

  @Field(() => VenueType, { nullable: true })
  @VisibleTo(...DISCLOSED)
  venue: VenueType | null;

  @Field(() => EquipmentType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  equipment: EquipmentType | null;

  @Field(() => [SignageType])
  @VisibleTo(...STATION_WORK)
  signage: SignageType[];

  @Field(() => String, { nullable: true })
  @VisibleTo(...READERS)
  phone: string | null;

  @Field(() => [OpeningHoursType])
  @VisibleTo(...READERS)
  openingHours: OpeningHours[];

  /**
   * The suspensions, the code of the division and the code of the supervising district, for the field resolvers. They
   * are not in the schema.
   */
  suspensions: Suspension[];
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toStation(row: StationRow): StationType {
  const { id, name, status, statusReason, openedOn, version, serviceKinds } = row;
  const suspensions = row.suspensions ?? [];
  const { divisionCode, districtCode } = row;
  const own = {
    id,
    name,
    status,
    statusReason,
    openedOn,
    suspensions,
    version,
    serviceKinds,
    divisionCode,
    districtCode,
  };
  const contact = { phone: row.phone, openingHours: row.openingHours ?? [] };
  return { ...own, ...contact, venue: venueOf(row), equipment: equipmentOf(row), signage: signageOf(row) };
}

export const StationConnectionType = connectionType('StationConnection', () => StationType, READERS);
