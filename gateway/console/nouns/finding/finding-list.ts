import { useMemo } from 'react';
import { FINDING_SUBJECT, type FindingSubject } from '../../../../shared/domain/standard';
import { type Column } from '../../kit/table/column';
import { MONEY_CHAIN } from '../../words/audit/record';
import { labelOf } from '../../words/labels';
import { type NamedDivision, namesOf } from '../division/division-names';
import { findingColumns } from './findings-table';
import { type FindingRow } from './finding-row';

/** A finding in a list about many stations and districts. */
export type FindingListRow = FindingRow & {
  id: string;
  subject: FindingSubject;
  station: { id: string; name: string } | null;
  division: { code: string; name: string } | null;
};

const SUBJECT: Column<FindingListRow> = {
  key: 'subject',
  title: MONEY_CHAIN.subject,
  value: ({ subject, station, division }) => station?.name ?? division?.name ?? labelOf(FINDING_SUBJECT, subject),
  exported: null,
};

/** Returns the columns of a list of findings. `places` has the divisions that figures may name. Null until it is read. */
export function useFindingColumns(places: readonly NamedDivision[] | null): readonly Column<FindingListRow>[] {
  return useMemo(
    () => [SUBJECT, ...findingColumns<FindingListRow>(({ station }) => station?.id ?? null, namesOf(places ?? []))],
    [places],
  );
}
