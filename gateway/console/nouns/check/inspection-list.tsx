import { INSPECTION_CONCLUSION, type InspectionConclusion } from '../../../../shared/domain/oversight';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { Tag } from '../../kit/feedback/status-tag';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile } from '../../kit/record/attachment-list';
import { type RecordSheet } from '../../kit/record/record-page';
import { labelOf } from '../../words/labels';
import { CHECK } from '../../words/nouns/check';
import { CHECK_COLUMNS, type CheckRow, checkAddress } from './check-columns';
import { CheckRecordPage } from './check-record';

/** An inspection of a station by the city platform, as lists show it. */
export type InspectionRow = CheckRow & {
  inspectedOn: string;
  conclusion: InspectionConclusion;
  attachments: readonly AttachedFile[];
};

type InspectionsDocument = Document<{ inspections: Connection<InspectionRow> | null }, never>;

/**
 * Returns the definition of the page that lists inspections. Its year filter offers this year and the two years before.
 */
export function inspectionList(document: InspectionsDocument, thisYear: number): ListSpec<InspectionRow> {
  const years = [thisYear, thisYear - 1, thisYear - 2].map((year) => ({ value: String(year), label: String(year) }));
  return {
    name: 'inspections',
    title: CHECK.inspections,
    columns: [
      {
        key: 'inspectedOn',
        title: CHECK.inspectedOn,
        value: ({ inspectedOn }) => inspectedOn,
        exported: 'inspectedOn',
      },
      ...CHECK_COLUMNS,
      {
        key: 'conclusion',
        title: CHECK.conclusion,
        value: ({ conclusion }) => labelOf(INSPECTION_CONCLUSION, conclusion),
        show: (row) => <ConclusionTag row={row} />,
        exported: 'conclusion',
      },
    ],
    filters: [{ name: 'year', label: CHECK.year, kind: 'choice', options: years }],
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { numbers: ['year'] }),
      (data) => data.inspections,
    ),
    idOf: ({ id }) => id,
    linkOf: (row) => checkAddress('inspections', row),
    empty: CHECK.emptyInspections,
  };
}

type InspectionRecordProps = {
  row: InspectionRow;
  actions: readonly RecordAction[];
  /** The printable sheet of the inspection. */
  sheet?: RecordSheet;
};

/** Shows the page of one inspection. */
export function InspectionRecord({ row, actions, sheet }: InspectionRecordProps) {
  return (
    <CheckRecordPage
      row={row}
      title={CHECK.inspections}
      facts={[
        [CHECK.inspectedOn, row.inspectedOn],
        [CHECK.conclusion, <ConclusionTag key="conclusion" row={row} />],
      ]}
      files={row.attachments}
      actions={actions}
      sheet={sheet}
    />
  );
}

function ConclusionTag({ row: { conclusion } }: { row: Pick<InspectionRow, 'conclusion'> }) {
  const text = labelOf(INSPECTION_CONCLUSION, conclusion);
  return <Tag tone={conclusion === 'PASS' ? 'done' : 'warning'} text={text} />;
}
