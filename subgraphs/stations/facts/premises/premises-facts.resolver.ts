import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type StationsContext } from '../../context';
import { DivisionType } from '../../ground/division/division.type';
import { StationType, toStation } from '../../station/station/station.type';
import { assessedKeys } from './assessed.rules';
import { PremisesFactsType, toPremisesFacts } from './premises-facts.type';
import { StreetFactsType } from '../street/street-facts.type';

const UNKNOWN_LEFT_OUT = 'Up to 100; what is not there is left out.';

@Resolver(() => StationType)
export class PremisesFactsResolver {
  @Query(() => [StationType], { nullable: true, description: UNKNOWN_LEFT_OUT })
  @VisibleTo(...ASSESSOR)
  async assessedStations(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() { load }: StationsContext,
  ): Promise<StationType[]> {
    const rows = await Promise.all(assessedKeys('ids', ids).map((id) => load.station.load(id)));
    return rows.filter((row) => row !== null).map(toStation);
  }

  @FieldResolver(() => PremisesFactsType, { nullable: true })
  @VisibleTo(...ASSESSOR)
  async premisesFacts(
    @Root() station: StationType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: StationsContext,
  ): Promise<PremisesFactsType> {
    const { id, districtCode } = station;
    const regulations = await load.regulations.load({ id, districtCode, on });
    const policy = policyFor(POLICIES, { division: districtCode, on });
    const nameSuffix = policy?.rules['ST-3'].parameters.nameSuffix ?? null;
    return toPremisesFacts(station, { regulationKinds: regulations.map(({ kind }) => kind), nameSuffix });
  }
}

@Resolver(() => DivisionType)
export class StreetFactsResolver {
  @Query(() => [DivisionType], { nullable: true, description: UNKNOWN_LEFT_OUT })
  @VisibleTo(...ASSESSOR)
  async assessedDivisions(
    @Arg('codes', () => [DivisionCodeScalar]) codes: DivisionCode[],
    @Ctx() { load }: StationsContext,
  ): Promise<DivisionType[]> {
    const rows = await Promise.all(assessedKeys('codes', codes).map((code) => load.division.load(code)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => [StreetFactsType], {
    nullable: true,
    description:
      'The streets and towns that a district supervises and that have not ended; null of what is no district.',
  })
  @VisibleTo(...ASSESSOR)
  streetFacts(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: StationsContext,
  ): Promise<StreetFactsType[]> | null {
    return code.length === 6 ? load.streetFacts.load({ code, on }) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Stations that had opened and are not closed (EV-3).' })
  @VisibleTo(...ASSESSOR)
  openStations(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: StationsContext,
  ): Promise<number> {
    return load.openStations.load({ code, on });
  }
}
