import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor, ruleOf } from '../../../../shared/policy/policy';
import { StationType, toStation } from '../../station/station/station.type';
import { assessedKeys } from '../assessed/assessed.rules';
import { PremisesFactsType, toPremisesFacts } from './premises-facts.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type RegulationLoaders } from '../../regulation/regulation/regulation.loader';

type Context = Reading<StationLoaders & RegulationLoaders>;

@Resolver(() => StationType)
export class PremisesFactsResolver {
  @Query(() => [StationType], { nullable: true })
  @VisibleTo(...ASSESSOR)
  async assessedStations(@Arg('ids', () => [ID]) ids: string[], @Ctx() { load }: Context): Promise<StationType[]> {
    const rows = await Promise.all(assessedKeys('ids', ids).map((id) => load.station.load(id)));
    return rows.filter((row) => row !== null).map(toStation);
  }

  @FieldResolver(() => PremisesFactsType, { nullable: true })
  @VisibleTo(...ASSESSOR)
  async premisesFacts(
    @Root() station: StationType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: Context,
  ): Promise<PremisesFactsType> {
    const { id, districtCode } = station;
    const regulations = await load.regulations.load({ id, districtCode, on });
    const policy = policyFor(POLICIES, { division: districtCode, on });
    const nameSuffix = ruleOf(policy, 'ST-3')?.parameters.nameSuffix ?? null;
    return toPremisesFacts(station, { on, regulationKinds: regulations.map(({ kind }) => kind), nameSuffix });
  }
}
