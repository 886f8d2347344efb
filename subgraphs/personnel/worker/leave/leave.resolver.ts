import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { EMPLOYER } from '../../ground/roles/writers';
import { type LeaveTransaction, recordLeave } from './leave.commands';
import { RecordLeaveInput, recordLeaveSchema } from './leave.input';
import { LeaveType, toLeave } from './leave.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { WorkerType } from '../worker/worker.type';
import { type LeaveLoaders } from './leave.loader';

type Context = Writing<LeaveTransaction, LeaveLoaders>;

@Resolver(() => LeaveType)
export class LeaveResolver {
  @Mutation(() => LeaveType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async recordLeave(
    @Arg('input', () => RecordLeaveInput) input: RecordLeaveInput,
    @Ctx() { write, load }: Context,
  ): Promise<LeaveType | null> {
    const leave = parseInput(recordLeaveSchema, input);
    return written(await write('recordLeave', input, (tx) => recordLeave(tx, leave)), load.leave, toLeave);
  }
}

@Resolver(() => WorkerType)
export class WorkerLeavesResolver {
  @FieldResolver(() => [LeaveType])
  @VisibleTo(...STATION_WORK)
  async leaves(@Root() worker: WorkerType, @Ctx() { load }: Context): Promise<LeaveType[]> {
    return (await load.leavesOfWorker.load(worker.id)).map(toLeave);
  }
}
