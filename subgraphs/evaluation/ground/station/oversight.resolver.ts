import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type EvaluationContext } from '../../context';
import { CHECKS, MENDING, WAIVED } from '../../readers';
import {
  RectificationConnectionType,
  type RectificationType,
  toRectification,
} from '../../oversight/rectification/rectification.type';
import { VisitConnectionType, type VisitType, toVisit } from '../../oversight/visit/visit.type';
import { WaiverType, toWaiver } from '../../standard/waiver/waiver.type';
import { StationType } from './station.type';

/** What those who watch over a station have put on record of it. */
@Resolver(() => StationType)
export class StationOversightResolver {
  @FieldResolver(() => VisitConnectionType, { nullable: true, description: 'The hub’s, the last first.' })
  @VisibleTo(...CHECKS)
  async visits(
    @Root() { id }: StationType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { load }: EvaluationContext,
  ): Promise<ConnectionOf<VisitType>> {
    const page = await load.visitsAtStation.load({ parent: id, asked: pageRequest(first, after) });
    return new VisitConnectionType(page, toVisit);
  }

  @FieldResolver(() => RectificationConnectionType, { nullable: true, description: 'The last opened first.' })
  @VisibleTo(...MENDING)
  async rectifications(
    @Root() { id }: StationType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { load, today }: EvaluationContext,
  ): Promise<ConnectionOf<RectificationType>> {
    const page = await load.rectificationsAtStation.load({ parent: id, asked: pageRequest(first, after) });
    return new RectificationConnectionType(page, (row) => toRectification(row, today));
  }

  @FieldResolver(() => [WaiverType], { nullable: true, description: 'In force today.' })
  @VisibleTo(...WAIVED)
  async waivers(@Root() { id }: StationType, @Ctx() { load, today }: EvaluationContext): Promise<WaiverType[]> {
    return (await load.waiversInForceAt.load(id)).map((row) => toWaiver(row, today));
  }
}
