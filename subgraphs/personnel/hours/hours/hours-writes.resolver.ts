import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { allWritten } from '../../../../shared/graphql/input/written';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EMPLOYER, HOURS_CONFIRMERS, HOURS_RETURNERS, HOURS_VERIFIERS } from '../../ground/roles/writers';
import { type HoursTransaction, logHours } from './hours.commands';
import {
  LogHoursInput,
  ReturnHoursArgs,
  ReviewHoursArgs,
  hoursIdsSchema,
  logHoursSchema,
  returnHoursSchema,
} from './hours.input';
import { type ReviewTransaction, confirmHours, returnHours, verifyHours } from './hours-review.commands';
import { ServiceHoursType, toServiceHours } from './hours.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type HoursLoaders } from './hours.loader';

type Context = Writing<HoursTransaction & ReviewTransaction, HoursLoaders>;

/**
 * Resolves the mutations by which the contractor logs hours, the street office confirms them, and the district hub
 * verifies them. A call takes effect as a whole or not at all.
 */
@Resolver(() => ServiceHoursType)
export class HoursWritesResolver {
  @Mutation(() => [ServiceHoursType], {
    nullable: true,
  })
  @VisibleTo(...EMPLOYER)
  async logHours(
    @Arg('input', () => LogHoursInput) input: LogHoursInput,
    @Ctx() { write, load }: Context,
  ): Promise<ServiceHoursType[]> {
    const week = parseInput(logHoursSchema, input);
    return allWritten(await write('logHours', input, (tx) => logHours(tx, week)), load.hours, toServiceHours);
  }

  @Mutation(() => [ServiceHoursType], { nullable: true })
  @VisibleTo(...HOURS_CONFIRMERS)
  async confirmHours(
    @Args(() => ReviewHoursArgs) args: ReviewHoursArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ServiceHoursType[]> {
    const ids = parseInput(hoursIdsSchema, args.ids, 'ids');
    return allWritten(await write('confirmHours', args, (tx) => confirmHours(tx, ids)), load.hours, toServiceHours);
  }

  @Mutation(() => [ServiceHoursType], { nullable: true })
  @VisibleTo(...HOURS_VERIFIERS)
  async verifyHours(
    @Args(() => ReviewHoursArgs) args: ReviewHoursArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ServiceHoursType[]> {
    const ids = parseInput(hoursIdsSchema, args.ids, 'ids');
    return allWritten(await write('verifyHours', args, (tx) => verifyHours(tx, ids)), load.hours, toServiceHours);
  }

  @Mutation(() => [ServiceHoursType], {
    nullable: true,
  })
  @VisibleTo(...HOURS_RETURNERS)
  async returnHours(
    @Args(() => ReturnHoursArgs) args: ReturnHoursArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ServiceHoursType[]> {
    const sent = parseInput(returnHoursSchema, args, '');
    return allWritten(await write('returnHours', args, (tx) => returnHours(tx, sent)), load.hours, toServiceHours);
  }
}
