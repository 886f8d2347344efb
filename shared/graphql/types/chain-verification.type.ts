import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type ReportedChain } from '../../record/chain/chain-verifier';
import { VisibleTo } from '../audience/visible-to';
import { ChainGapType, toChainGap } from './chain-gap.type';

@Directive('@shareable')
@ObjectType('ChainVerification', {
  simpleResolvers: true,
})
export class ChainVerificationType {
  @Field(() => String)
  @VisibleTo('AUDITOR')
  chain: string;

  @Field(() => Int)
  @VisibleTo('AUDITOR')
  length: number;

  @Field(() => Boolean)
  @VisibleTo('AUDITOR')
  intact: boolean;

  @Field(() => Int, {
    nullable: true,
  })
  @VisibleTo('AUDITOR')
  brokenAt: number | null;

  @Field(() => [ChainGapType])
  @VisibleTo('AUDITOR')
  gaps: ChainGapType[];
}

/**
 * Converts a verdict to its GraphQL type. The reason stays in the log, because it would show a tamperer what was
 * noticed.
 */
export function toChainVerification({ chain, length, intact, brokenAt, gaps }: ReportedChain): ChainVerificationType {
  return { chain, length, intact, brokenAt, gaps: gaps.map(toChainGap) };
}
