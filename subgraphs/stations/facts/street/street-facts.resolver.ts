import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DivisionType } from '../../ground/division/division.type';
import { assessedKeys } from '../assessed/assessed.rules';
import { StreetFactsType } from './street-facts.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { type StreetFactsLoaders } from './street-facts.loader';

type Context = Reading<StreetFactsLoaders & DivisionLoaders>;

@Resolver(() => DivisionType)
export class StreetFactsResolver {
  @Query(() => [DivisionType], { nullable: true })
  @VisibleTo(...ASSESSOR)
  async assessedDivisions(
    @Arg('codes', () => [DivisionCodeScalar]) codes: DivisionCode[],
    @Ctx() { load }: Context,
  ): Promise<DivisionType[]> {
    const rows = await Promise.all(assessedKeys('codes', codes).map((code) => load.division.load(code)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => [StreetFactsType], {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  streetFacts(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: Context,
  ): Promise<StreetFactsType[]> | null {
    return code.length === 6 ? load.streetFacts.load({ code, on }) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  @VisibleTo(...ASSESSOR)
  openStations(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: Context,
  ): Promise<number> {
    return load.openStations.load({ code, on });
  }

  @FieldResolver(() => [ID], { nullable: true })
  @VisibleTo(...ASSESSOR)
  stationIds(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: Context,
  ): Promise<string[]> | null {
    return code.length === 6 ? load.stationIds.load({ code, on }) : null;
  }
}
