import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { type Caller } from '../../../../shared/access/caller';
import { type Reading } from '../../../../shared/graphql/request-context';
import { OFFICES, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type DivisionRow } from '../../ground/division/division.row';
import { DivisionType } from '../../ground/division/division.type';
import { KNOWN } from '../../ground/roles/readers';
import { MeType } from './me.type';
import { type OfficeLoaders } from '../office/office.loader';
import { officeNameOf, placeNameOf } from '../office/office-name.rules';

type Context = Reading<OfficeLoaders>;

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { nullable: true })
  @VisibleTo(...KNOWN)
  me(@Ctx() { caller, today }: Context): MeType | null {
    if (caller.role === 'PUBLIC') return null;
    const contractor = 'contractorId' in caller ? { id: caller.contractorId } : null;
    return { subject: caller.subject, ...personOf(caller), role: caller.role, today, contractor };
  }

  @FieldResolver(() => String, { nullable: true })
  @VisibleTo(...OFFICES, 'FINANCE_BUREAU')
  async officeName(@Ctx() context: Context): Promise<string | null> {
    return officeNameOf(context.caller.role, await placePathOf(context));
  }

  @FieldResolver(() => String, { nullable: true })
  @VisibleTo(...OFFICES, 'FINANCE_BUREAU')
  async placeName(@Ctx() context: Context): Promise<string | null> {
    return placeNameOf(await placePathOf(context));
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...OFFICES, 'FINANCE_BUREAU')
  async division(@Ctx() context: Context): Promise<DivisionType | null> {
    return (await placePathOf(context)).at(-1) ?? null;
  }
}

/**
 * Returns the divisions from the province down to the caller's division. Empty for a caller without a division. Only
 * the fields that need these divisions load them.
 */
async function placePathOf({ caller, load }: Context): Promise<readonly DivisionRow[]> {
  return 'division' in caller ? load.placePath.load(caller.division) : [];
}

function personOf(caller: Caller): Pick<MeType, 'name' | 'grants'> {
  return 'issuer' in caller ? { name: caller.name ?? null, grants: caller.grants } : { name: null, grants: null };
}
