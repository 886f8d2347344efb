import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { REPORTS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { StationSubmissionsArgs } from './submission-list.type';
import { SubmissionConnectionType, type SubmissionType, toSubmission } from './submission.type';
import { type SubmissionLoaders } from './submission.loader';

type Context = Reading<SubmissionLoaders>;

@Resolver(() => StationType)
export class StationSubmissionsResolver {
  @FieldResolver(() => SubmissionConnectionType, {
    nullable: true,
  })
  @VisibleTo(...REPORTS)
  async submissions(
    @Root() { id: stationId }: StationType,
    @Args(() => StationSubmissionsArgs) { kind = null, period = null, ...paging }: StationSubmissionsArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ConnectionOf<SubmissionType> | null> {
    const asked = { filter: { kind, period }, request: pageRequest(paging) };
    const page = await load.submissionsAtStation.load({ parent: stationId, asked });
    return new SubmissionConnectionType(page, (row) => toSubmission(row, today));
  }
}
