import { Ctx, Query, Resolver } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type GroundContext } from '../../ground/context';
import { KNOWN } from '../../ground/readers';
import { MeType } from './me.type';

@Resolver()
export class MeResolver {
  @Query(() => MeType, { nullable: true })
  @VisibleTo(...KNOWN)
  async me(@Ctx() { caller, load }: GroundContext): Promise<MeType | null> {
    if (caller.role === 'PUBLIC') return null;
    return {
      subject: caller.subject,
      role: caller.role,
      division: 'division' in caller ? await load.division.load(caller.division) : null,
      contractor: 'contractorId' in caller ? { id: caller.contractorId } : null,
    };
  }
}
