import { type Document } from '../../graph/document';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Panel } from '../../kit/record/facts';
import { useRecord } from '../../kit/record/use-record';
import { DataTable } from '../../kit/table/data-table';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { type InspectedDistrict } from '../board/board-types';
import { INSPECTION_COLUMNS } from '../board/inspection-columns';

type InspectionProgressProps = {
  document: Document<{ inspectionCoverage: readonly InspectedDistrict[] | null }, { year: number }>;
  /** Returns the address of the page about a district. */
  linkOf: (district: string) => string;
};

/** Shows how many stations of each district were inspected this year. */
export function InspectionProgress({ document, linkOf }: InspectionProgressProps) {
  const year = Number(useSession().today.slice(0, 4));
  const { data, refusal, reload } = useRecord(document, { year });
  if (data === null) return refusal === null ? null : <RefusalAlert refusal={refusal} onRetry={reload} />;
  const title = say(CHECK.coverage, { year });
  return (
    <Panel title={title}>
      <DataTable
        label={title}
        rows={data.inspectionCoverage ?? []}
        columns={INSPECTION_COLUMNS}
        idOf={({ division }) => division?.code ?? ''}
        linkOf={({ division }) => (division === null ? null : linkOf(division.code))}
      />
    </Panel>
  );
}
