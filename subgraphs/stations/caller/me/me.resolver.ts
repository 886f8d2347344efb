import { Ctx, Query, Resolver } from 'type-graphql';
import { type Caller } from '../../../../shared/access/caller';
import { type Reading } from '../../../../shared/graphql/request-context';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ancestorsOf, type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { type DivisionRow } from '../../ground/division/division.row';
import { KNOWN } from '../../ground/roles/readers';
import { MeType } from './me.type';
import { officeNameOf, placeNameOf } from './office-name.rules';

type Context = Reading<DivisionLoaders>;

@Resolver()
export class MeResolver {
  @Query(() => MeType, { nullable: true })
  @VisibleTo(...KNOWN)
  async me(@Ctx() { caller, load, today }: Context): Promise<MeType | null> {
    if (caller.role === 'PUBLIC') return null;
    const path = 'division' in caller ? await pathTo(caller.division, load) : [];
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

/**
 * Loads the divisions from the province to the place. A street is in the district that supervises it, which may be a
 * management zone.
 */
async function pathTo(code: DivisionCode, { division }: DivisionLoaders): Promise<DivisionRow[]> {
  const rows = await Promise.all([...ancestorsOf(code), code].map((each) => division.load(each)));
  const place = rows.at(-1) ?? null;
  if (place === null) return [];
  const supervisor = code.length > 6 ? await division.load(place.districtCode) : null;
  return rows
    .map((row) => (row?.code.length === 6 && supervisor !== null ? supervisor : row))
    .filter((row) => row !== null);
}
