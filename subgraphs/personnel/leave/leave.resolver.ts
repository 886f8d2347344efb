import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../shared/graphql/parse-input';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { type PersonnelContext } from '../context';
import { EMPLOYER } from '../writers';
import { recordLeave } from './leave.commands';
import { RecordLeaveInput, recordLeaveSchema } from './leave.input';
import { LeaveType, toLeave } from './leave.type';

@Resolver(() => LeaveType)
export class LeaveResolver {
  @Mutation(() => LeaveType, { nullable: true, description: 'PE-5 leaves out the weeks of a leave.' })
  @VisibleTo(...EMPLOYER)
  async recordLeave(
    @Arg('input', () => RecordLeaveInput) { idempotencyKey, ...input }: RecordLeaveInput,
    @Ctx() { write, load }: PersonnelContext,
  ): Promise<LeaveType | null> {
    const leave = parseInput(recordLeaveSchema, input);
    const [id = ''] = await write('recordLeave', { ...leave, idempotencyKey }, (tx) => recordLeave(tx, leave));
    const row = await load.leave.load(id);
    return row && toLeave(row);
  }
}
