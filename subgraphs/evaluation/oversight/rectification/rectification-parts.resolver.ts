import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type AttachmentLoaders } from '../../ground/attachment/attachment.loader';
import { CHECKS, MENDING } from '../../ground/roles/readers';
import { type InspectionLoaders } from '../inspection/inspection.loader';
import { InspectionType, toInspection } from '../inspection/inspection.type';
import { type VisitLoaders } from '../visit/visit.loader';
import { VisitType, toVisit } from '../visit/visit.type';
import { type RectificationLoaders } from './rectification.loader';
import { RectificationRoundType, RectificationType, toRound } from './rectification.type';

type Context = Reading<RectificationLoaders & AttachmentLoaders & InspectionLoaders & VisitLoaders>;

/** Resolves the checks that a rectification cites, its files and its answered rounds. */
@Resolver(() => RectificationType)
export class RectificationPartsResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...MENDING)
  async attachments(@Root() { id }: RectificationType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfOwner.load(id)).map(toAttachment);
  }

  @FieldResolver(() => [RectificationRoundType])
  @VisibleTo(...MENDING)
  async rounds(@Root() { id }: RectificationType, @Ctx() { load }: Context): Promise<RectificationRoundType[]> {
    return (await load.roundsOfRectification.load(id)).map(toRound);
  }

  @FieldResolver(() => InspectionType, { nullable: true })
  @VisibleTo(...CHECKS)
  async inspection(
    @Root() { inspectionId }: RectificationType,
    @Ctx() { load }: Context,
  ): Promise<InspectionType | null> {
    const row = inspectionId === null ? null : await load.inspection.load(inspectionId);
    return row && toInspection(row);
  }

  @FieldResolver(() => VisitType, { nullable: true })
  @VisibleTo(...CHECKS)
  async visit(@Root() { visitId }: RectificationType, @Ctx() { load }: Context): Promise<VisitType | null> {
    const row = visitId === null ? null : await load.visit.load(visitId);
    return row && toVisit(row);
  }
}

/** Resolves the files of each answer. */
@Resolver(() => RectificationRoundType)
export class RectificationRoundResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...MENDING)
  async attachments(@Root() { id }: RectificationRoundType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfOwner.load(id)).map(toAttachment);
  }
}
