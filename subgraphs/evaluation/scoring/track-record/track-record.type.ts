import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../../ground/roles/readers';

@ObjectType('TrackRecord', {
  simpleResolvers: true,
  description: 'How often its work was judged how, over all of its contracts that are yours to see.',
})
export class TrackRecordType {
  @Field(() => Int, { description: 'Evaluations that both offices have signed, those aside that were replaced.' })
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
