import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** The stations subgraph's entity, with what personnel adds to it. */
@Directive('@key(fields: "id")')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;
}
