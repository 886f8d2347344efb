import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { FIGURES, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { governs } from '../../../../shared/access/scope';
import { coverageOn } from './coverage.rules';
import { CoverageType, DivisionConnectionType, DivisionType, EndedDivisionType, toEnded } from './division.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type DivisionLoaders } from './division.loader';
import { type DivisionSlice } from './division.repository';

type Context = Reading<DivisionLoaders, DivisionSlice>;

@Resolver(() => DivisionType)
export class DivisionResolver {
  @Query(() => DivisionType, { nullable: true })
  @VisibleTo(...FIGURES, 'PUBLIC')
  async division(
    @Arg('code', () => DivisionCodeScalar) code: DivisionCode,
    @Ctx() context: Context,
  ): Promise<DivisionType | null> {
    const division = await context.load.division.load(code);
    return division !== null && isReadable(division, context) ? division : null;
  }

  @Query(() => [EndedDivisionType], { nullable: true })
  @VisibleTo('FOLLOWER')
  async endedDivisions(@Ctx() { divisions }: Context): Promise<EndedDivisionType[]> {
    return (await divisions.ended()).map(toEnded);
  }

  @FieldResolver(() => DivisionConnectionType, { nullable: true })
  @VisibleTo(...FIGURES, 'PUBLIC')
  async children(
    @Root() division: DivisionType,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() context: Context,
  ): Promise<ConnectionOf<DivisionType> | null> {
    if (!isReadable(division, context)) return null;
    const page = await context.load.childDivisions.load({ parent: division.code, asked: pageRequest(paging) });
    return new DivisionConnectionType(page, (row) => row);
  }

  @FieldResolver(() => CoverageType, { nullable: true })
  @VisibleTo(...FIGURES, 'PUBLIC')
  async coverage(@Root() division: DivisionType, @Ctx() context: Context): Promise<CoverageType | null> {
    if (!isReadable(division, context)) return null;
    const counted = await context.load.coverage.load(division.code);
    return coverageOn(context.today, counted, policyFor(POLICIES, { division: division.code, on: context.today }));
  }
}

/**
 * Returns whether the caller may look up a division: they govern it, or they are the public. The public may list all
 * divisions and published stations, so the public may also see how many there are.
 */
function isReadable({ code, districtCode }: DivisionType, { scope }: Context): boolean {
  return scope.kind === 'published' || governs(scope, { divisionCode: code, districtCode });
}
