import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, optional, streetCode } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { REDISTRICTER } from '../../ground/roles/writers';

@InputType('RedistrictChangeInput')
class RedistrictChangeInput {
  @Field(() => ID)
  @VisibleTo(...REDISTRICTER)
  stationId: string;

  @Field(() => DivisionCodeScalar)
  @VisibleTo(...REDISTRICTER)
  newCode: DivisionCode;

  @Field(() => String)
  @VisibleTo(...REDISTRICTER)
  newName: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
  })
  @VisibleTo(...REDISTRICTER)
  supervisingDistrict?: DivisionCode | null;

  @Field(() => Boolean, { nullable: true })
  @VisibleTo(...REDISTRICTER)
  keepsOldStreet?: boolean | null;
}

@InputType('NewStreetInput')
class NewStreetInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...REDISTRICTER)
  code: DivisionCode;

  @Field(() => String)
  @VisibleTo(...REDISTRICTER)
  name: string;

  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...REDISTRICTER)
  supervisingDistrict?: DivisionCode | null;
}

@InputType('RedistrictInput')
export class RedistrictInput extends WriteInput {
  @Field(() => DateScalar)
  @VisibleTo(...REDISTRICTER)
  effectiveOn: string;

  @Field(() => [RedistrictChangeInput])
  @VisibleTo(...REDISTRICTER)
  changes: RedistrictChangeInput[];

  @Field(() => [NewStreetInput], { nullable: true })
  @VisibleTo(...REDISTRICTER)
  newStreets?: NewStreetInput[] | null;

  @Field(() => [DivisionCodeScalar], { nullable: true })
  @VisibleTo(...REDISTRICTER)
  endedStreets?: DivisionCode[] | null;
}

const change = z.object({
  stationId: z.string(),
  newCode: streetCode,
  newName: line(80),
  supervisingDistrict: optional(z.custom<DivisionCode>()),
  keepsOldStreet: optional(z.boolean()).transform((keeps) => keeps ?? false),
});
const newStreet = z.object({
  code: streetCode,
  name: line(80),
  supervisingDistrict: optional(z.custom<DivisionCode>()),
});
const MOST = 100;

export const redistrictSchema = z
  .object({
    effectiveOn: z.string(),
    changes: z.array(change).max(MOST),
    newStreets: optional(z.array(newStreet).max(MOST)).transform((streets) => streets ?? []),
    endedStreets: optional(z.array(streetCode).max(MOST)).transform((codes) => codes ?? []),
  })
  .refine((all) => all.changes.length + all.newStreets.length + all.endedStreets.length > 0, {
    path: ['changes'],
    params: {
      zh: '与新设的街道(镇)、撤销的街道(镇)不得同时为空,请至少填写其中一项',
      en: 'must have at least one entry, unless a street begins or ends in the order',
    },
  });
export type Redistrict = z.output<typeof redistrictSchema>;
