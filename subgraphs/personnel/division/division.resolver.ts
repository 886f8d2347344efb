import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OFFICES, VisibleTo } from '../../../shared/graphql/visible-to';
import { type PersonnelContext } from '../context';
import { DivisionType, StaffingType } from './division.type';

@Resolver(() => DivisionType)
export class DivisionResolver {
  @FieldResolver(() => StaffingType, { nullable: true, description: 'Null where the division is not yours.' })
  @VisibleTo(...OFFICES, 'ASSESSOR')
  async staffing(@Root() { code }: DivisionType, @Ctx() { load }: PersonnelContext): Promise<StaffingType | null> {
    return (await load.division.load(code)) ? load.staffing.load(code) : null;
  }
}
