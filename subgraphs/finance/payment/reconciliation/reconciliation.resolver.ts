import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { DivisionType } from '../../ground/division/division.type';
import { RECONCILED } from '../../ground/roles/readers';
import { RECONCILER } from '../../ground/roles/writers';
import { type ReconciliationTransaction, reconcile } from './reconciliation.commands';
import { ReconcileInput, reconcileSchema } from './reconciliation.input';
import {
  ReconciliationConnectionType,
  ReconciliationType,
  UnmatchedEntryType,
  toReconciliation,
  toUnmatched,
} from './reconciliation.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type PlaceLoaders } from '../../ground/place/place.loader';
import { type ReconciliationLoaders } from './reconciliation.loader';
import { type ReconciliationSlice } from './reconciliation.repository';

type Context = Writing<ReconciliationTransaction, PlaceLoaders & ReconciliationLoaders> & ReconciliationSlice;

@Resolver(() => ReconciliationType)
export class ReconciliationResolver {
  @Query(() => ReconciliationConnectionType, { nullable: true })
  @VisibleTo(...RECONCILED)
  async reconciliations(
    @Args(() => PlacedPageArgs) { division = null, ...paging }: PlacedPageArgs,
    @Ctx() { reconciliations }: Context,
  ): Promise<ConnectionOf<ReconciliationType>> {
    const page = await reconciliations.page(division, pageRequest(paging));
    return new ReconciliationConnectionType(page, toReconciliation);
  }

  @Mutation(() => ReconciliationType, {
    nullable: true,
  })
  @VisibleTo(...RECONCILER)
  async reconcile(
    @Arg('input', () => ReconcileInput) input: ReconcileInput,
    @Ctx() { write, load }: Context,
  ): Promise<ReconciliationType | null> {
    const statement = parseInput(reconcileSchema, input);
    return written(
      await write('reconcile', input, (tx) => reconcile(tx, statement)),
      load.reconciliation,
      toReconciliation,
    );
  }

  @FieldResolver(() => [UnmatchedEntryType])
  @VisibleTo(...RECONCILED)
  async unmatched(@Root() { id }: ReconciliationType, @Ctx() { load }: Context): Promise<UnmatchedEntryType[]> {
    return (await load.unmatchedOfReconciliation.load(id)).map(toUnmatched);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...RECONCILED)
  division(@Root() reconciled: ReconciliationType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(reconciled.districtCode);
  }
}
