import { Directive, Field, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DIVISION_MONEY } from '../readers';

/** The stations subgraph's entity, with what finance adds to it. */
@Directive('@key(fields: "code")')
@ObjectType('Division', { simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...DIVISION_MONEY)
  code: DivisionCode;
}

@ObjectType('DivisionFunding', {
  simpleResolvers: true,
  description:
    'The money of one year’s budget lines (FN-1, FN-2): of a district or above by the lines, of a street by the lots.',
})
export class DivisionFundingType {
  /** Resolved to sums. Not part of the graph. */
  code: DivisionCode;
  year: number;
}
