import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../../ground/roles/readers';

@ObjectType('TrackRecord', {
  simpleResolvers: true,
})
export class TrackRecordType {
  @Field(() => Int)
  @VisibleTo(...POINTS)
  evaluations: number;

  @Field(() => Int)
  @VisibleTo(...POINTS)
  excellent: number;

  @Field(() => Int)
  @VisibleTo(...POINTS)
  good: number;

  @Field(() => Int)
  @VisibleTo(...POINTS)
  qualified: number;

  @Field(() => Int)
  @VisibleTo(...POINTS)
  unqualified: number;
}
