import { FINDING_SUBJECT, type FindingSubject } from '../../../../shared/domain/standard';
import { type Column } from '../../kit/table/column';
import { MONEY_CHAIN } from '../../words/audit/record';
import { labelOf } from '../../words/labels';
import { findingColumns } from './findings-table';
import { type FindingRow } from './station-types';

/** A finding in a list about many stations and districts. */
export type FindingListRow = FindingRow & {
  id: string;
  subject: FindingSubject;
  station: { id: string; name: string } | null;
  division: { code: string; name: string } | null;
};

export const FINDING_LIST_COLUMNS: readonly Column<FindingListRow>[] = [
  {
    key: 'subject',
    title: MONEY_CHAIN.subject,
    value: ({ subject, station, division }) => station?.name ?? division?.name ?? labelOf(FINDING_SUBJECT, subject),
    exported: null,
  },
  ...findingColumns<FindingListRow>(({ station }) => station?.id ?? null),
];
