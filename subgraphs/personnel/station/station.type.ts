import { Field, ID, ObjectType } from 'type-graphql';
import { KeyedBy, STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';

/** The stations subgraph's entity, with what personnel adds to it. */
@KeyedBy('id')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;
}
