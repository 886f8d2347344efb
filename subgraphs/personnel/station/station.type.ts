import { Field, ID, ObjectType } from 'type-graphql';
import { KeyedBy, STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';

@KeyedBy('id')
@ObjectType('Station', { simpleResolvers: true, description: 'A street’s or town’s social-work station.' })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;
}
