import { Ctx, Query, Resolver } from 'type-graphql';
import { type Caller } from '../../../../shared/access/caller';
import { type Reading } from '../../../../shared/graphql/request-context';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { KNOWN } from '../../ground/roles/readers';
import { MeType } from './me.type';
import { type OfficeLoaders } from '../office/office.loader';
import { officeNameOf, placeNameOf } from '../office/office-name.rules';

type Context = Reading<OfficeLoaders>;

@Resolver()
export class MeResolver {
  @Query(() => MeType, { nullable: true })
  @VisibleTo(...KNOWN)
  async me(@Ctx() { caller, load, today }: Context): Promise<MeType | null> {
    if (caller.role === 'PUBLIC') return null;
    const path = 'division' in caller ? await load.placePath.load(caller.division) : [];
    return {
      subject: caller.subject,
      ...personOf(caller),
      role: caller.role,
      officeName: officeNameOf(caller.role, path),
      placeName: placeNameOf(path),
      today,
      division: path.at(-1) ?? null,
      contractor: 'contractorId' in caller ? { id: caller.contractorId } : null,
    };
  }
}

function personOf(caller: Caller): Pick<MeType, 'name' | 'grants'> {
  return 'issuer' in caller ? { name: caller.name ?? null, grants: caller.grants } : { name: null, grants: null };
}
