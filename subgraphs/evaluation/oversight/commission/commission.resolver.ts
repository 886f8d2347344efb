import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { COMMISSIONED } from '../../ground/roles/readers';
import { COMMISSIONER } from '../../ground/roles/writers';
import { type CommissionTransaction, commissionInspection } from './commission.commands';
import { CommissionInspectionInput, commissionInspectionSchema } from './commission.input';
import { CommissionConnectionType, CommissionType, toCommission } from './commission.type';
import { type CommissionLoaders } from './commission.loader';
import { type CommissionSlice } from './commission.repository';

type Context = Writing<CommissionTransaction, CommissionLoaders> & CommissionSlice;

@Resolver()
export class CommissionResolver {
  @Query(() => CommissionConnectionType, { nullable: true })
  @VisibleTo(...COMMISSIONED)
  async inspectionCommissions(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { commissions }: Context,
  ): Promise<ConnectionOf<CommissionType>> {
    return new CommissionConnectionType(await commissions.page(pageRequest(paging)), toCommission);
  }

  @Mutation(() => CommissionType, { nullable: true })
  @VisibleTo(...COMMISSIONER)
  async commissionInspection(
    @Arg('input', () => CommissionInspectionInput) input: CommissionInspectionInput,
    @Ctx() { write, load }: Context,
  ): Promise<CommissionType | null> {
    const commission = parseInput(commissionInspectionSchema, input);
    const ids = await write('commissionInspection', input, (tx) => commissionInspection(tx, commission));
    return written(ids, load.commission, toCommission);
  }
}
