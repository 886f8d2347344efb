import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type RecordGap } from '../../record/chain/restore-statement';
import { VisibleTo } from '../audience/visible-to';
import { DateTimeScalar } from './scalars';

@Directive('@shareable')
@ObjectType('ChainGap', {
  simpleResolvers: true,
})
export class ChainGapType {
  @Field(() => Int)
  @VisibleTo('AUDITOR')
  from: number;

  @Field(() => Int)
  @VisibleTo('AUDITOR')
  upTo: number;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  statedBy: string;

  @Field(() => DateTimeScalar)
  @VisibleTo('AUDITOR')
  statedAt: string;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  reason: string;
}

export function toChainGap({ from, upTo, by, at, reason }: RecordGap): ChainGapType {
  return { from, upTo, statedBy: by, statedAt: at, reason };
}
