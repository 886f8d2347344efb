import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type ChainVerdict } from '../../record/chain/verify-chain';
import { VisibleTo } from '../audience/visible-to';

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
}

/**
 * Converts a verdict to its GraphQL type. The reason stays in the log, because it would show a tamperer what was
 * noticed.
 */
export function toChainVerification({ chain, length, intact, brokenAt }: ChainVerdict): ChainVerificationType {
  return { chain, length, intact, brokenAt };
}
