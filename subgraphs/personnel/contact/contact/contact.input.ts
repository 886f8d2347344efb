import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { OpeningHoursInput, officePhone, weeklyHours } from '../../../../shared/graphql/types/opening-hours';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { EMPLOYER, NAMING_OFFICES, OFFICE_KEEPERS, STATION_CONTACT_KEEPERS } from '../../ground/roles/writers';

@InputType('RecordOfficeContactInput')
export class RecordOfficeContactInput extends WriteInput {
  @Field(() => Int)
  @VisibleTo(...OFFICE_KEEPERS)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...NAMING_OFFICES)
  personInCharge?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...OFFICE_KEEPERS)
  phone?: string | null;

  @Field(() => [OpeningHoursInput])
  @VisibleTo(...OFFICE_KEEPERS)
  openingHours: OpeningHoursInput[];
}

@InputType('RecordContractorContactInput')
export class RecordContractorContactInput extends WriteInput {
  @Field(() => Int)
  @VisibleTo(...EMPLOYER)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  personInCharge?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  phone?: string | null;

  @Field(() => [OpeningHoursInput])
  @VisibleTo(...EMPLOYER)
  openingHours: OpeningHoursInput[];
}

@InputType('RecordStationContactInput')
export class RecordStationContactInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...STATION_CONTACT_KEEPERS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...STATION_CONTACT_KEEPERS)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_CONTACT_KEEPERS)
  personInCharge?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_CONTACT_KEEPERS)
  phone?: string | null;
}

@ArgsType()
export class OfficeContactsArgs extends PlacedPageArgs {}

const contact = { expectedVersion: z.int(), personInCharge: optional(line(64)), phone: optional(officePhone) };

export const recordOwnContactSchema = z.object({ ...contact, openingHours: weeklyHours });
export type OwnContact = z.output<typeof recordOwnContactSchema>;

export const recordStationContactSchema = z.object({ stationId: z.string(), ...contact });
export type StationContact = z.output<typeof recordStationContactSchema>;
