import { Ctx, Query, Resolver } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { KNOWN } from '../../ground/roles/readers';
import { MeType } from './me.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type DivisionLoaders } from '../../ground/division/division.loader';

type Context = Reading<DivisionLoaders>;

@Resolver()
export class MeResolver {
  @Query(() => MeType, { nullable: true })
  @VisibleTo(...KNOWN)
  async me(@Ctx() { caller, load }: Context): Promise<MeType | null> {
    if (caller.role === 'PUBLIC') return null;
    return {
      subject: caller.subject,
      role: caller.role,
      division: 'division' in caller ? await load.division.load(caller.division) : null,
      contractor: 'contractorId' in caller ? { id: caller.contractorId } : null,
    };
  }
}
