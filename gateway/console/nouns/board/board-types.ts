import { type Document } from '../../graph/document';
import { type ExecutionMonth } from '../budget/execution';

/** The figures of one division on the board. Amounts are absent for a role that may not read them. */
export type PlaceFigures = {
  code: string;
  name: string;
  coverage: { streets: number; operating: number; percent: number | null } | null;
  staffing: { headcount: number; qualified: number } | null;
  compliance: { notMet: number } | null;
  funding?: { committedFen: number; disbursedFen: number } | null;
  /** The station of a street or town. Null if there is no station there. Absent for divisions of other kinds. */
  station?: { id: string } | null;
};

export type TrendMonth = { month: string; met: number; notMet: number; unknown: number; waived: number };

export type NotMetGroup = {
  notMet: number;
  waived: number;
  rule?: string | null;
  division?: { code: string; name: string } | null;
  contractor?: { id: string; name: string } | null;
};

export type InspectedDistrict = {
  division: { code: string; name: string } | null;
  openStations: number;
  inspectedStations: number;
  lacking: boolean | null;
};

/** The figures of a board. A part that the role may not read is absent. */
export type BoardData = {
  division: (PlaceFigures & { children: { nodes: readonly PlaceFigures[] } | null }) | null;
  complianceTrend: readonly TrendMonth[] | null;
  byRule: readonly NotMetGroup[] | null;
  byDistrict?: readonly NotMetGroup[] | null;
  byContractor: readonly NotMetGroup[] | null;
  inspectionCoverage?: readonly InspectedDistrict[] | null;
  budgetExecution?: readonly ExecutionMonth[] | null;
};

/** The query of a board. `from` and `until` are the first and the last month of the trend. */
export type BoardDocument<Variables> = Document<BoardData, Variables>;
