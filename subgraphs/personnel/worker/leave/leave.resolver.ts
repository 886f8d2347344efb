import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type PersonnelContext } from '../../context';
import { EMPLOYER } from '../../ground/roles/writers';
import { recordLeave } from './leave.commands';
import { RecordLeaveInput, recordLeaveSchema } from './leave.input';
import { LeaveType, toLeave } from './leave.type';

@Resolver(() => LeaveType)
export class LeaveResolver {
  @Mutation(() => LeaveType, { nullable: true, description: 'PE-5 leaves out the weeks of a leave.' })
  @VisibleTo(...EMPLOYER)
  async recordLeave(
    @Arg('input', () => RecordLeaveInput) input: RecordLeaveInput,
    @Ctx() { write, load }: PersonnelContext,
  ): Promise<LeaveType | null> {
    const leave = parseInput(recordLeaveSchema, input);
    return written(await write('recordLeave', input, (tx) => recordLeave(tx, leave)), load.leave, toLeave);
  }
}
