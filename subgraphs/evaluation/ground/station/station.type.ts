import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the stations subgraph. The evaluation subgraph adds fields to it. */
@Directive('@key(fields: "id")')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;
}
