import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { WAIVED } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { WAIVER_GRANTERS } from '../../ground/roles/writers';
import { type WaiverTransaction, grantWaiver, withdrawWaiver } from './waiver.commands';
import {
  GrantWaiverInput,
  WaiversArgs,
  WithdrawWaiverArgs,
  grantWaiverSchema,
  withdrawalReasonSchema,
} from './waiver.input';
import { WaiverConnectionType, WaiverType, toWaiver } from './waiver.type';
import { type WaiverLoaders } from './waiver.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type WaiverSlice } from './waiver.repository';

type Context = Writing<WaiverTransaction, WaiverLoaders & PlaceLoaders> & WaiverSlice;

@Resolver(() => WaiverType)
export class WaiverResolver {
  @Query(() => WaiverType, { nullable: true })
  @VisibleTo(...WAIVED)
  async waiver(@Arg('id', () => ID) id: string, @Ctx() { load, today }: Context): Promise<WaiverType | null> {
    const row = await load.waiver.load(id);
    return row && toWaiver(row, today);
  }

  @Query(() => WaiverConnectionType, {
    nullable: true,
  })
  @VisibleTo(...WAIVED)
  async waivers(
    @Args(() => WaiversArgs) args: WaiversArgs,
    @Ctx() { waivers, today }: Context,
  ): Promise<ConnectionOf<WaiverType>> {
    const { division = null, rule = null, inForce = null, untilBefore = null } = args;
    const page = await waivers.page({ division, rule, inForce, untilBefore }, pageRequest(args));
    return new WaiverConnectionType(page, (row) => toWaiver(row, today));
  }

  @Mutation(() => WaiverType, {
    nullable: true,
  })
  @VisibleTo(...WAIVER_GRANTERS)
  async grantWaiver(
    @Arg('input', () => GrantWaiverInput) input: GrantWaiverInput,
    @Ctx() { write, load, today }: Context,
  ): Promise<WaiverType | null> {
    const grant = parseInput(grantWaiverSchema, input);
    const ids = await write('grantWaiver', input, (tx) => grantWaiver(tx, grant));
    return written(ids, load.waiver, (row) => toWaiver(row, today));
  }

  @Mutation(() => WaiverType, { nullable: true })
  @VisibleTo(...WAIVER_GRANTERS)
  async withdrawWaiver(
    @Args(() => WithdrawWaiverArgs) args: WithdrawWaiverArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<WaiverType | null> {
    const reason = parseInput(withdrawalReasonSchema, args.reason, 'reason');
    const ids = await write('withdrawWaiver', args, (tx) => withdrawWaiver(tx, args.id, reason));
    return written(ids, load.waiver, (row) => toWaiver(row, today));
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...WAIVED)
  station(@Root() { stationId }: WaiverType, @Ctx() { load }: Context): Promise<StationType | null> | null {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...WAIVED)
  division(@Root() { divisionCode }: WaiverType, @Ctx() { load }: Context): Promise<DivisionType | null> | null {
    return divisionCode === null ? null : load.division.load(divisionCode);
  }
}
