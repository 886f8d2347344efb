import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type ChainVerdict } from '../../record/chain/verify-chain';
import { VisibleTo } from '../audience/visible-to';

@Directive('@shareable')
@ObjectType('ChainVerification', {
  simpleResolvers: true,
  description:
    'Whether the record of a city is what was written: its events by their hashes, and its signed checkpoints.',
})
export class ChainVerificationType {
  @Field(() => String, { description: 'The city, by four digits.' })
  @VisibleTo('AUDITOR')
  chain: string;

  @Field(() => Int, { description: 'How many events it has.' })
  @VisibleTo('AUDITOR')
  length: number;

  @Field(() => Boolean)
  @VisibleTo('AUDITOR')
  intact: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The first sequence that does not hold; null too where the checkpoints themselves were tampered with.',
  })
  @VisibleTo('AUDITOR')
  brokenAt: number | null;
}

/** Converts a verdict to its GraphQL type. The reason stays in the log: it would show a tamperer what was noticed. */
export function toChainVerification({ chain, length, intact, brokenAt }: ChainVerdict): ChainVerificationType {
  return { chain, length, intact, brokenAt };
}
