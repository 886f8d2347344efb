import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type VenueSource } from '../../../../shared/domain/stations';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { HOST, VENUE_PROVIDERS } from '../../ground/roles/writers';
import { type Plaque } from './facilities.rules';
import { PlacementEnum, VenueSourceEnum } from '../station/station-parts.type';

@InputType()
abstract class StationEditInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...VENUE_PROVIDERS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...VENUE_PROVIDERS)
  expectedVersion: number;
}
const stationEdit = z.object({ stationId: z.string(), expectedVersion: z.int() });

@InputType('RecordVenueInput')
export class RecordVenueInput extends StationEditInput {
  @Field(() => String)
  @VisibleTo(...VENUE_PROVIDERS)
  address: string;

  @Field(() => VenueSourceEnum)
  @VisibleTo(...VENUE_PROVIDERS)
  source: VenueSource;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...VENUE_PROVIDERS)
  areaSquareMetres?: number | null;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...VENUE_PROVIDERS)
  attachments?: AttachmentInput[] | null;
}

export const recordVenueSchema = stationEdit.extend({
  address: line(200),
  source: z.custom<VenueSource>(),
  areaSquareMetres: optional(z.int().min(1).max(100_000)),
  attachments: attachmentsSchema,
});
export type Venue = Omit<z.output<typeof recordVenueSchema>, 'attachments'>;

@InputType('EquipmentItemInput')
class EquipmentItemInput {
  @Field(() => String)
  @VisibleTo(...HOST)
  name: string;

  @Field(() => Int)
  @VisibleTo(...HOST)
  quantity: number;
}

@InputType('ListEquipmentInput')
export class ListEquipmentInput extends StationEditInput {
  @Field(() => [EquipmentItemInput])
  @VisibleTo(...HOST)
  items: EquipmentItemInput[];
}

export const listEquipmentSchema = stationEdit.extend({
  items: z
    .array(z.object({ name: line(50), quantity: z.int().min(1).max(10_000) }))
    .min(1)
    .max(100),
});
export type EquipmentList = z.output<typeof listEquipmentSchema>;

@InputType('RecordSignageInput')
export class RecordSignageInput extends StationEditInput {
  @Field(() => PlacementEnum)
  @VisibleTo(...HOST)
  placement: Plaque['placement'];

  @Field(() => String)
  @VisibleTo(...HOST)
  text: string;

  @Field(() => Boolean)
  @VisibleTo(...HOST)
  hasEmblem: boolean;

  @Field(() => Boolean)
  @VisibleTo(...HOST)
  prominent: boolean;

  @Field(() => DateScalar)
  @VisibleTo(...HOST)
  installedOn: string;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...HOST)
  attachments?: AttachmentInput[] | null;
}

export const recordSignageSchema = stationEdit.extend({
  placement: z.custom<Plaque['placement']>(),
  text: line(128),
  hasEmblem: z.boolean(),
  prominent: z.boolean(),
  installedOn: z.string(),
  attachments: attachmentsSchema,
});
export type RecordedPlaque = Omit<z.output<typeof recordSignageSchema>, 'attachments'>;

@ArgsType()
export class AcknowledgeEquipmentArgs extends WriteArgs {
  @Field(() => ID)
  stationId: string;

  @Field(() => Int)
  expectedVersion: number;
}
