import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type VenueSource } from '../../../shared/demo/facts';
import { line, optional } from '../../../shared/graphql/input-schemas';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { WriteInput } from '../../../shared/graphql/write-input';
import { VENUE_PROVIDERS } from '../writers';
import { VenueSourceEnum } from './station-parts.type';

@InputType('RecordVenueInput')
export class RecordVenueInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...VENUE_PROVIDERS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...VENUE_PROVIDERS)
  expectedVersion: number;

  @Field(() => String)
  @VisibleTo(...VENUE_PROVIDERS)
  address: string;

  @Field(() => VenueSourceEnum)
  @VisibleTo(...VENUE_PROVIDERS)
  source: VenueSource;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...VENUE_PROVIDERS)
  areaSquareMetres?: number | null;
}

export const recordVenueSchema = z.object({
  stationId: z.string(),
  expectedVersion: z.int(),
  address: line(200),
  source: z.custom<VenueSource>(),
  areaSquareMetres: optional(z.int().min(1).max(100_000)),
});
export type Venue = z.output<typeof recordVenueSchema>;
