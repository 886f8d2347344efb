import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the stations subgraph, with the fields that personnel adds. */
@Directive('@key(fields: "id")')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;
}
