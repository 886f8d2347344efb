import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type EvaluationContext } from '../../context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { REPORTS } from '../../readers';
import { StationType } from '../../ground/station/station.type';
import { SubmissionContentType, toContent } from './submission-content.type';
import { StationSubmissionsArgs, SubmissionsArgs } from './submission-list.type';
import {
  SubmissionConnectionType,
  SubmissionRevisionType,
  SubmissionType,
  toRevision,
  toSubmission,
} from './submission.type';
import { ServiceVolumeType, toVolume } from './volume.type';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionType, { nullable: true, description: 'Null where there is none, or it is not yours.' })
  @VisibleTo(...REPORTS)
  async submission(@Arg('id', () => ID) id: string, @Ctx() context: EvaluationContext): Promise<SubmissionType | null> {
    const row = await context.load.submission.load(id);
    return row && toSubmission(row, context.today);
  }

  @Query(() => SubmissionConnectionType, {
    nullable: true,
    description: 'What is due and what was sent, the earliest due day first; known to the end of next year.',
  })
  @VisibleTo(...REPORTS)
  async submissions(
    @Args(() => SubmissionsArgs) { first, after, ...filter }: SubmissionsArgs,
    @Ctx() { obligations, today }: EvaluationContext,
  ): Promise<ConnectionOf<SubmissionType>> {
    const { division = null, kind = null, period = null, status = null, dueBefore = null } = filter;
    const page = await obligations.page({ division, kind, period, status, dueBefore }, pageRequest(first, after));
    return new SubmissionConnectionType(page, (row) => toSubmission(row, today));
  }

  @FieldResolver(() => SubmissionContentType, { nullable: true, description: 'Of the last revision.' })
  @VisibleTo(...REPORTS)
  async content(
    @Root() { id }: SubmissionType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<SubmissionContentType | null> {
    const last = (await load.revisions.load(id)).at(-1);
    return last === undefined ? null : toContent(last.content);
  }

  @FieldResolver(() => [SubmissionRevisionType], { description: 'All that was sent, the authoritative one last.' })
  @VisibleTo(...REPORTS)
  async revisions(
    @Root() { id }: SubmissionType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<SubmissionRevisionType[]> {
    return (await load.revisions.load(id)).map(toRevision);
  }

  @FieldResolver(() => [AttachmentType], { description: 'Of the last revision.' })
  @VisibleTo(...REPORTS)
  async attachments(@Root() { id }: SubmissionType, @Ctx() { load }: EvaluationContext): Promise<AttachmentType[]> {
    const last = (await load.revisions.load(id)).at(-1);
    return last === undefined ? [] : (await load.attachmentsOfOwner.load(last.id)).map(toAttachment);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The district that files it, or the street of the station; null where you do not govern all of it.',
  })
  @VisibleTo(...REPORTS)
  division(@Root() { placeCode }: SubmissionType, @Ctx() { load }: EvaluationContext): Promise<DivisionType | null> {
    return load.division.load(placeCode);
  }

  @FieldResolver(() => StationType, {
    nullable: true,
    description: 'Null of a district’s, or where it is no longer yours.',
  })
  @VisibleTo(...REPORTS)
  async station(
    @Root() { stationId }: SubmissionType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => ContractorType, { nullable: true, description: 'Who has to send it; null of a district’s.' })
  @VisibleTo(...REPORTS)
  contractor(@Root() { contractorId }: SubmissionType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}

@Resolver(() => SubmissionRevisionType)
export class SubmissionRevisionResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...REPORTS)
  async attachments(
    @Root() { id }: SubmissionRevisionType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<AttachmentType[]> {
    return (await load.attachmentsOfOwner.load(id)).map(toAttachment);
  }
}

/** What evaluation tells of a station's reports. */
@Resolver(() => StationType)
export class StationSubmissionsResolver {
  @FieldResolver(() => SubmissionConnectionType, {
    nullable: true,
    description: 'What has begun by today, the latest due day first.',
  })
  @VisibleTo(...REPORTS)
  async submissions(
    @Root() { id: stationId }: StationType,
    @Args(() => StationSubmissionsArgs) { first, after, kind = null, period = null }: StationSubmissionsArgs,
    @Ctx() { load, today }: EvaluationContext,
  ): Promise<ConnectionOf<SubmissionType> | null> {
    const asked = { filter: { kind, period }, request: pageRequest(first, after) };
    const page = await load.submissionsAtStation.load({ parent: stationId, asked });
    return new SubmissionConnectionType(page, (row) => toSubmission(row, today));
  }

  @FieldResolver(() => [ServiceVolumeType], { nullable: true, description: 'One for each contractor of that year.' })
  @VisibleTo(...REPORTS)
  async serviceVolumes(
    @Root() { id: stationId }: StationType,
    @Arg('projectYear', () => Int) projectYear: number,
    @Ctx() { load }: EvaluationContext,
  ): Promise<ServiceVolumeType[]> {
    return (await load.serviceVolumes.load({ stationId, projectYear })).map(toVolume);
  }
}

@Resolver(() => ServiceVolumeType)
export class ServiceVolumeResolver {
  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...REPORTS)
  contractor(@Root() { contractorId }: ServiceVolumeType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}
