import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the stations subgraph, with the fields that personnel adds. */
@Directive('@key(fields: "id")')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;
}
