import {
  LOT_STATUS,
  type LotStatus,
  TERMINATION_OUTCOME,
  type TerminationOutcome,
} from '../../../../shared/domain/contracts';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { StatusTag, Tag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type Column } from '../../kit/table/column';
import { PERFORMANCE } from '../../words/bureau/performance';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';

/** A case about the termination of a lot, as lists show it. */
export type CaseRow = {
  id: string;
  openedOn: string;
  dueOn: string;
  closedOn: string | null;
  outcome: TerminationOutcome | null;
  lot: {
    id: string;
    status: LotStatus;
    station: { id: string; name: string } | null;
    contract: { id: string; contractor: { id: string; name: string } | null } | null;
  } | null;
};

const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  { key: 'station', title: MONEY.station, value: ({ lot }) => lot?.station?.name ?? null, exported: null },
  {
    key: 'contractor',
    title: MONEY.contractor,
    value: ({ lot }) => lot?.contract?.contractor?.name ?? null,
    exported: null,
  },
  { key: 'openedOn', title: PERFORMANCE.openedOn, value: ({ openedOn }) => openedOn, exported: 'openedOn' },
  { key: 'dueOn', title: PERFORMANCE.dueOn, value: ({ dueOn }) => dueOn, exported: 'dueOn' },
  { key: 'closedOn', title: PERFORMANCE.closedOn, value: ({ closedOn }) => closedOn, exported: 'closedOn' },
  {
    key: 'outcome',
    title: PERFORMANCE.outcome,
    value: ({ outcome }) => labelOf(TERMINATION_OUTCOME, outcome),
    show: ({ closedOn, outcome }) =>
      closedOn === null ? (
        <Tag tone="warning" text={say(PERFORMANCE.openYes)} />
      ) : (
        <StatusTag vocabulary={TERMINATION_OUTCOME} value={outcome} />
      ),
    exported: 'outcome',
  },
  {
    key: 'lot',
    title: MONEY.status,
    value: ({ lot }) => labelOf(LOT_STATUS, lot?.status),
    show: ({ lot }) => <StatusTag vocabulary={LOT_STATUS} value={lot?.status} />,
    exported: null,
  },
];

const CASE_FILTERS: readonly Filter[] = [
  {
    name: 'open',
    label: PERFORMANCE.open,
    kind: 'choice',
    options: [
      { value: 'true', label: say(PERFORMANCE.openYes) },
      { value: 'false', label: say(PERFORMANCE.openNo) },
    ],
  },
];

type CasesDocument = Document<{ terminationCases: Connection<CaseRow> | null }, never>;

/**
 * Returns the definition of the page that lists termination cases. `linkOf` returns the address of a case's page, or
 * null if the contract of the case is not known.
 */
export function caseList(document: CasesDocument, linkOf: (row: CaseRow) => string | null): ListSpec<CaseRow> {
  return {
    name: 'terminationCases',
    title: PERFORMANCE.cases,
    columns: CASE_COLUMNS,
    filters: CASE_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { flags: ['open'] }),
      (data) => data.terminationCases,
    ),
    idOf: ({ id }) => id,
    linkOf,
    empty: PERFORMANCE.caseEmpty,
  };
}
