import { type Area } from '../../../shared/graphql/area';
import { expectationTable } from './expectation/expectation.row';
import { FilingResolver } from './filing/filing.resolver';
import { obligationTable } from './obligation/obligation.row';
import { ReportResolver } from './report/report.resolver';
import { ReviewResolver } from './review/review.resolver';
import { StationSubmissionsResolver } from './submission/station-submissions.resolver';
import { SubmissionResolver, SubmissionRevisionResolver } from './submission/submission.resolver';
import { submissionTable } from './submission/submission.row';
import { ServiceVolumeResolver, StationVolumesResolver } from './volume/volume.resolver';

/** What districts and contractors have to send, and what they have sent (FI-1 to FI-5). */
export const submission: Area = {
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
};
