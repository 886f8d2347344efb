import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { expectationTable } from './expectation/expectation.row';
import { FilingResolver } from './filing/filing.resolver';
import { obligationTable } from './obligation/obligation.row';
import { ReportResolver } from './report/report.resolver';
import { ReviewResolver } from './review/review.resolver';
import { StationSubmissionsResolver } from './submission/station-submissions.resolver';
import { SubmissionResolver, SubmissionRevisionResolver } from './submission/submission.resolver';
import { submissionTable } from './submission/submission.row';
import { ServiceVolumeResolver, StationVolumesResolver } from './volume/volume.resolver';
import { ObligationRepository, type ObligationSlice } from './obligation/obligation.repository';
import { SubmissionRepository, type SubmissionSlice } from './submission/submission.repository';
import { submissionLoaders } from './submission/submission.loader';
import { volumeLoaders } from './volume/volume.loader';
import { ExpectationRepository } from './expectation/expectation.repository';
import { ExpectedObligationRepository } from './expectation/expected-obligation.repository';

/**
 * The area of submissions (FI-1 to FI-5). It holds the documents that districts and contractors must submit, and the
 * documents that they have submitted.
 */
export const submission = {
  resolvers: [
    SubmissionResolver,
    SubmissionRevisionResolver,
    StationSubmissionsResolver,
    FilingResolver,
    ReportResolver,
    ReviewResolver,
    ServiceVolumeResolver,
    StationVolumesResolver,
  ],
  tables: [submissionTable, obligationTable, expectationTable],
  repositories: (access: Access) => ({
    obligations: new ObligationRepository(access),
    submissions: new SubmissionRepository(access),
    expectations: new ExpectationRepository(access),
    expected: new ExpectedObligationRepository(access),
  }),
  loaders: (sources: ObligationSlice & SubmissionSlice) =>
    mergeDistinct([submissionLoaders(sources), volumeLoaders(sources)]),
} satisfies Area;
