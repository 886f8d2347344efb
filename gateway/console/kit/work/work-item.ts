import { type Role } from '../../../../shared/domain/roles';
import { type WorkKind, type WorkState } from '../../../../shared/domain/work/work-kind';

/** One task that the caller's office must perform. */
export type WorkItem = {
  id: string;
  kind: WorkKind;
  state: WorkState;
  title: string;
  count: number;
  since: string;
  dueOn: string | null;
  overdue: boolean;
  mayAct: boolean;
  subject: { type: string; id: string };
  station: { id: string; name: string } | null;
  division: { code: string; name: string } | null;
  blockedBy: { code: string; reason: string; reasonInEnglish: string; role: Role | null } | null;
};

/** The number of work items of one kind. `entries` is the sum of `count` over the items that are ready. */
export type WorkCount = {
  kind: WorkKind;
  total: number;
  ready: number;
  entries: number;
  overdue: number;
  nextDueOn: string | null;
};

export type WorkPage = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: WorkItem[];
};

/** The fields of the schema that list work items. Each subgraph has one. */
export const WORK_FIELDS = ['stationWork', 'personnelWork', 'financeWork', 'evaluationWork'] as const;
export type WorkField = (typeof WORK_FIELDS)[number];
