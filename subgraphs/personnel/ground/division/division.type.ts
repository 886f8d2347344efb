import { Directive, Field, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFFING } from '../roles/readers';

/** An entity of the stations subgraph, with the fields that personnel adds. */
@Directive('@key(fields: "code")')
@ObjectType('Division', { simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...STAFFING)
  code: DivisionCode;
}
