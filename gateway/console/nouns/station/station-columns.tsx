import { GRADE, type Grade } from '../../../../shared/domain/evaluations';
import { type Verdict } from '../../../../shared/domain/standard';
import { STATION_STATUS, type StationStatus } from '../../../../shared/domain/stations';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { listText, yuan } from '../../words/format';
import { labelOf, optionsOf, ruleText } from '../../words/labels';
import { STATION } from '../../words/nouns/station';
import { type Place } from './station-types';

/** A station, as lists show it. */
export type StationListRow = {
  id: string;
  name: string;
  status: StationStatus;
  openedOn: string | null;
  district: Place | null;
  division: Place | null;
  staff: readonly { id: string; qualified: boolean }[] | null;
  findings: readonly { rule: string; verdict: Verdict }[] | null;
  latestEvaluation: { projectYear: number; grade: Grade | null } | null;
  lot: { contract: { endsOn: string; contractor: { name: string } | null } | null } | null;
  /** Absent for a role that may not read amounts. */
  funding?: { committedFen: number; disbursedFen: number } | null;
};

const unmet = ({ findings }: StationListRow) => (findings ?? []).filter(({ verdict }) => verdict === 'NOT_MET');

export const STATION_COLUMNS: readonly Column<StationListRow>[] = [
  { key: 'name', title: STATION.name, value: ({ name }) => name, exported: 'name' },
  {
    key: 'district',
    title: STATION.district,
    value: ({ district }) => district?.name ?? null,
    exported: 'district.name',
  },
  { key: 'street', title: STATION.street, value: ({ division }) => division?.name ?? null, exported: 'division.name' },
  {
    key: 'status',
    title: STATION.status,
    value: ({ status }) => labelOf(STATION_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={STATION_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'contractor',
    title: STATION.contractor,
    value: ({ lot }) => lot?.contract?.contractor?.name ?? null,
    isHidden: true,
    exported: null,
  },
  { key: 'staff', title: STATION.staffCount, value: staffText, isNumber: true, exported: null },
  {
    key: 'notMet',
    title: STATION.notMet,
    value: (row) => unmet(row).length,
    show: (row) => <span title={listText(unmet(row).map(({ rule }) => ruleText(rule)))}>{unmet(row).length}</span>,
    isNumber: true,
    exported: null,
  },
  {
    key: 'grade',
    title: STATION.grade,
    value: ({ latestEvaluation }) => labelOf(GRADE, latestEvaluation?.grade),
    show: ({ latestEvaluation }) => <StatusTag vocabulary={GRADE} value={latestEvaluation?.grade} />,
    exported: null,
  },
  { key: 'until', title: STATION.contractUntil, value: ({ lot }) => lot?.contract?.endsOn ?? null, exported: null },
  {
    key: 'paid',
    title: STATION.paid,
    value: ({ funding }) => funding?.disbursedFen ?? null,
    text: ({ funding }) => yuan(funding?.disbursedFen),
    isNumber: true,
    exported: null,
  },
  {
    key: 'committed',
    title: STATION.committed,
    value: ({ funding }) => funding?.committedFen ?? null,
    text: ({ funding }) => yuan(funding?.committedFen),
    isNumber: true,
    isHidden: true,
    exported: null,
  },
  { key: 'openedOn', title: STATION.openedOn, value: ({ openedOn }) => openedOn, isHidden: true, exported: 'openedOn' },
];

export const STATION_FILTERS: readonly Filter[] = [
  { name: 'name', label: STATION.name, kind: 'text' },
  { name: 'status', label: STATION.status, kind: 'choice', options: optionsOf(STATION_STATUS) },
];

/** Converts the filters of the list to the filter of the query `stations`. */
export function stationFilter({ name, ...others }: Readonly<Record<string, unknown>>): object {
  return name === undefined ? others : { ...others, nameContains: name };
}

function staffText({ staff }: StationListRow): string {
  const all = staff ?? [];
  return `${all.length}(${all.filter(({ qualified }) => qualified).length})`;
}
