import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { REPORTS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { SubmissionContentType, toContent } from '../content/submission-content.type';
import { SubmissionsArgs } from './submission-list.type';
import {
  SubmissionConnectionType,
  SubmissionRevisionType,
  SubmissionType,
  toRevision,
  toSubmission,
} from './submission.type';
import { type SubmissionLoaders } from './submission.loader';
import { type AttachmentLoaders } from '../../ground/attachment/attachment.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type ObligationSlice, type SubmissionFilter } from '../obligation/obligation.repository';

type Context = Reading<SubmissionLoaders & AttachmentLoaders & PlaceLoaders, ObligationSlice>;

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionType, { nullable: true })
  @VisibleTo(...REPORTS)
  async submission(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<SubmissionType | null> {
    const row = await context.load.submission.load(id);
    return row && toSubmission(row, context.today);
  }

  @Query(() => SubmissionConnectionType, {
    nullable: true,
  })
  @VisibleTo(...REPORTS)
  async submissions(
    @Args(() => SubmissionsArgs) args: SubmissionsArgs,
    @Ctx() { obligations, today }: Context,
  ): Promise<ConnectionOf<SubmissionType>> {
    const page = await obligations.page(filterOf(args), pageRequest(args));
    return new SubmissionConnectionType(page, (row) => toSubmission(row, today));
  }

  @FieldResolver(() => SubmissionContentType, { nullable: true })
  @VisibleTo(...REPORTS)
  async content(@Root() { id }: SubmissionType, @Ctx() { load }: Context): Promise<SubmissionContentType | null> {
    const last = (await load.revisions.load(id)).at(-1);
    return last === undefined ? null : toContent(last.content);
  }

  @FieldResolver(() => [SubmissionRevisionType])
  @VisibleTo(...REPORTS)
  async revisions(@Root() { id }: SubmissionType, @Ctx() { load }: Context): Promise<SubmissionRevisionType[]> {
    return (await load.revisions.load(id)).map(toRevision);
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...REPORTS)
  async attachments(@Root() { id }: SubmissionType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    const last = (await load.revisions.load(id)).at(-1);
    return last === undefined ? [] : (await load.attachmentsOfOwner.load(last.id)).map(toAttachment);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
  })
  @VisibleTo(...REPORTS)
  division(@Root() { placeCode }: SubmissionType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(placeCode);
  }

  @FieldResolver(() => StationType, {
    nullable: true,
  })
  @VisibleTo(...REPORTS)
  async station(@Root() { stationId }: SubmissionType, @Ctx() { load }: Context): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...REPORTS)
  contractor(@Root() { contractorId }: SubmissionType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}

@Resolver(() => SubmissionRevisionType)
export class SubmissionRevisionResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...REPORTS)
  async attachments(@Root() { id }: SubmissionRevisionType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfOwner.load(id)).map(toAttachment);
  }
}

function filterOf(args: SubmissionsArgs): SubmissionFilter {
  const { division = null, kind = null, period = null, status = null, dueBefore = null } = args;
  const { stationId = null, contractorId = null, verified = null, returned = null } = args;
  return { division, kind, period, status, dueBefore, stationId, contractorId, verified, returned };
}
