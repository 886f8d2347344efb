import { Directive, Field, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the stations subgraph. The evaluation subgraph adds fields to it. */
@Directive('@key(fields: "code")')
@ObjectType('Division', { simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...READERS)
  code: DivisionCode;
}
