import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LotType, toLot } from '../lot/lot.type';
import { LOT_COURSE } from '../../ground/roles/readers';
import {
  TerminationCaseConnectionType,
  TerminationCaseType,
  TerminationCasesArgs,
  toTerminationCase,
} from './termination-case.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LotLoaders } from '../lot/lot.loader';
import { type TerminationCaseLoaders } from './termination-case.loader';
import { type TerminationCaseSlice } from './termination-case.repository';

type Context = Reading<LotLoaders & TerminationCaseLoaders, TerminationCaseSlice>;

@Resolver(() => TerminationCaseType)
export class TerminationCaseResolver {
  @Query(() => TerminationCaseType, { nullable: true })
  @VisibleTo(...MONEY)
  async terminationCase(
    @Arg('id', () => ID) id: string,
    @Ctx() { load }: Context,
  ): Promise<TerminationCaseType | null> {
    const row = await load.terminationCase.load(id);
    return row && toTerminationCase(row);
  }

  @Query(() => TerminationCaseConnectionType, {
    nullable: true,
  })
  @VisibleTo(...MONEY)
  async terminationCases(
    @Args(() => TerminationCasesArgs) { division = null, open = null, ...paging }: TerminationCasesArgs,
    @Ctx() { cases }: Context,
  ): Promise<ConnectionOf<TerminationCaseType>> {
    const page = await cases.page({ division, open }, pageRequest(paging));
    return new TerminationCaseConnectionType(page, toTerminationCase);
  }

  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...LOT_COURSE)
  async lot(@Root() { lotId }: TerminationCaseType, @Ctx() { load }: Context): Promise<LotType | null> {
    const row = await load.lot.load(lotId);
    return row && toLot(row);
  }
}

@Resolver(() => LotType)
export class CaseOfLotResolver {
  @FieldResolver(() => TerminationCaseType, {
    nullable: true,
  })
  @VisibleTo(...LOT_COURSE)
  async terminationCase(@Root() { id }: LotType, @Ctx() { load }: Context): Promise<TerminationCaseType | null> {
    const last = (await load.casesOfLot.load(id)).at(-1);
    return last === undefined ? null : toTerminationCase(last);
  }
}
