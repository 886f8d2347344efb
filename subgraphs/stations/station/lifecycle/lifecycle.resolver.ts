import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { applyDueRedistrictings } from '../redistricting/due.commands';
import { PURCHASER } from '../../ground/roles/writers';
import {
  type LifecycleTransaction,
  closeStation,
  openStation,
  planStation,
  resumeStation,
  suspendStation,
} from './lifecycle.commands';
import {
  PlanStationInput,
  ReasonedEditArgs,
  StationEditArgs,
  planStationSchema,
  reasonSchema,
} from './lifecycle.input';
import { StationType, toStation } from '../station/station.type';
import { type RunOwn, type Writing } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type RedistrictingTransaction } from '../redistricting/redistricting.commands';

type Context = Writing<LifecycleTransaction, StationLoaders> & {
  /**
   * Runs writes of the Hub itself. After a station is closed, the Hub carries out the moves that waited for the
   * closing.
   */
  asHub: RunOwn<RedistrictingTransaction>;
};

/** Resolves the mutations with which the district bureau plans, opens, suspends, resumes and closes a station. */
@Resolver()
export class LifecycleResolver {
  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async planStation(
    @Arg('input', () => PlanStationInput) input: PlanStationInput,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const plan = parseInput(planStationSchema, input);
    return written(await write('planStation', input, (tx) => planStation(tx, plan)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async openStation(
    @Args(() => StationEditArgs) args: StationEditArgs,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    return written(await write('openStation', args, (tx) => openStation(tx, args)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async suspendStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    return written(await write('suspendStation', args, (tx) => suspendStation(tx, edit)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async resumeStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    return written(await write('resumeStation', args, (tx) => resumeStation(tx, edit)), load.station, toStation);
  }

  @Mutation(() => StationType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async closeStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, asHub, load }: Context,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    const ids = await write('closeStation', args, (tx) => closeStation(tx, edit));
    await asHub(applyDueRedistrictings);
    return written(ids, load.station, toStation);
  }
}
