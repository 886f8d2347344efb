import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { policyAsked } from './policy.rules';
import { PolicyType, toPolicy } from './policy.type';

@Resolver()
export class PolicyResolver {
  @Query(() => PolicyType, {
    nullable: true,
  })
  @VisibleTo(...READERS)
  policy(
    @Arg('division', () => DivisionCodeScalar, { nullable: true }) division: DivisionCode | null | undefined,
    @Arg('on', () => DateScalar, { nullable: true }) on: PlainDate | null | undefined,
    @Ctx() { caller, today }: RequestContext,
  ): PolicyType | null {
    const found = policyAsked(POLICIES, caller, { division: division ?? null, on: on ?? today });
    return found && toPolicy(found);
  }
}
