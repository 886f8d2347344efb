import { InspectionCoverageOfYearDocument } from '../../generated/documents/city-platform';
import { InspectionProgress } from '../../nouns/check/inspection-progress';

/**
 * Shows the progress of this year’s inspections. Each district links to its stations, sorted by the number of unmet
 * rules.
 */
export function PlatformHome() {
  return (
    <InspectionProgress
      document={InspectionCoverageOfYearDocument}
      linkOf={(district) => `/stations?division=${district}&orderBy=NOT_MET_DESC`}
    />
  );
}
