import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type StationContext } from '../context';
import { applyDueRedistrictings } from '../redistricting/due.commands';
import { PURCHASER } from '../../ground/writers';
import { closeStation, openStation, planStation, resumeStation, suspendStation } from './lifecycle.commands';
import {
  PlanStationInput,
  ReasonedEditArgs,
  StationEditArgs,
  planStationSchema,
  reasonSchema,
} from './lifecycle.input';
import { StationType, toStation } from '../station/station.type';

/** From plan to close, by the district's bureau. */
@Resolver()
export class LifecycleResolver {
  @Mutation(() => StationType, { nullable: true, description: 'For a street or town without a station (ST-1).' })
  @VisibleTo(...PURCHASER)
  async planStation(
    @Arg('input', () => PlanStationInput) input: PlanStationInput,
    @Ctx() { write, load }: StationContext,
  ): Promise<StationType | null> {
    const plan = parseInput(planStationSchema, input);
    return written(await write('planStation', input, (tx) => planStation(tx, plan)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true, description: 'Needs ST-2, ST-3 and ST-4 to be met or waived.' })
  @VisibleTo(...PURCHASER)
  async openStation(
    @Args(() => StationEditArgs) args: StationEditArgs,
    @Ctx() { write, load }: StationContext,
  ): Promise<StationType | null> {
    return written(await write('openStation', args, (tx) => openStation(tx, args)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true, description: 'For a time: it keeps its street and its lot.' })
  @VisibleTo(...PURCHASER)
  async suspendStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, load }: StationContext,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    return written(await write('suspendStation', args, (tx) => suspendStation(tx, edit)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true, description: 'A suspended station operates again.' })
  @VisibleTo(...PURCHASER)
  async resumeStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, load }: StationContext,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    return written(await write('resumeStation', args, (tx) => resumeStation(tx, edit)), load.station, toStation);
  }

  @Mutation(() => StationType, {
    nullable: true,
    description: 'A suspended station, for good. A merge of streets that waited for it is carried out now.',
  })
  @VisibleTo(...PURCHASER)
  async closeStation(
    @Args(() => ReasonedEditArgs) args: ReasonedEditArgs,
    @Ctx() { write, asHub, load }: StationContext,
  ): Promise<StationType | null> {
    const edit = { ...args, reason: parseInput(reasonSchema, args.reason, 'reason') };
    const ids = await write('closeStation', args, (tx) => closeStation(tx, edit));
    await asHub(applyDueRedistrictings);
    return written(ids, load.station, toStation);
  }
}
