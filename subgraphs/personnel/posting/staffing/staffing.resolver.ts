import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PersonnelContext } from '../../context';
import { STAFFING } from '../../ground/roles/readers';
import { DivisionType, StaffingType } from '../../ground/division/division.type';

@Resolver(() => DivisionType)
export class DivisionResolver {
  @FieldResolver(() => StaffingType, { nullable: true, description: 'Null where the division is not yours.' })
  @VisibleTo(...STAFFING)
  async staffing(@Root() { code }: DivisionType, @Ctx() { load }: PersonnelContext): Promise<StaffingType | null> {
    return (await load.division.load(code)) ? load.staffing.load(code) : null;
  }
}
