import { type Area } from '../../shared/graphql/area';
import { type RequestContext } from '../../shared/graphql/request-context';
import { always, historyEntries, historyResolver } from '../../shared/graphql/history/history.resolver';
import { OfficeReferenceType } from '../../shared/graphql/history/office.type';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Condition, EVERYTHING } from '../../shared/access/scope-sql';
import { ContractorType } from './ground/contractor/contractor.type';
import { MENDING, POINTS, REPORTS } from './ground/roles/readers';
import { rectificationTable } from './oversight/rectification/rectification.row';
import { RectificationType } from './oversight/rectification/rectification.type';
import { evaluationTable } from './scoring/evaluation/evaluation.row';
import { EvaluationType } from './scoring/evaluation/evaluation.type';
import { obligationTable } from './submission/obligation/obligation.row';
import { SubmissionType } from './submission/submission/submission.type';

const entries = historyEntries({
  office: () => OfficeReferenceType,
  contractor: () => ContractorType,
  findContractor: (id) => Promise.resolve({ id }),
});

/**
 * Returns a function that finds the contractor of a row on a given day. The contractor is the same on every day,
 * because it is set when the row is created and never changes.
 */
const contractors = ({ contractorId }: { contractorId: string | null }) => Promise.resolve(always(contractorId));

/** The `history` fields of the types of this subgraph, which only offices may read. */
export const history = {
  resolvers: [
    entries.resolver,
    historyResolver({ noun: 'Submission', type: () => SubmissionType, readers: REPORTS, entries, contractors }),
    historyResolver({ noun: 'Evaluation', type: () => EvaluationType, readers: POINTS, entries, contractors }),
    historyResolver({ noun: 'Rectification', type: () => RectificationType, readers: MENDING, entries, contractors }),
  ],
  tables: [],
} satisfies Area;

/** Creates the loaders of the `history` fields. */
export function histories(context: Pick<RequestContext, 'access' | 'caller'>) {
  const { access } = context;
  return {
    Submission: historyLoader(access, { table: obligationTable }),
    Evaluation: historyLoader(access, { table: evaluationTable, shown: notBlind(context) }),
    Rectification: historyLoader(access, { table: rectificationTable }),
  };
}

/**
 * Returns a condition for the events that do not reveal whether the other office has scored. Until both offices have
 * scored, an office reads only the events of its own role. Auditors read all events.
 */
function notBlind({ caller }: Pick<RequestContext, 'caller'>): Condition {
  if (caller.role === 'AUDITOR') return EVERYTHING;
  const sql = "t.role = ? OR EXISTS (SELECT 1 FROM evaluation x WHERE x.id = t.subjectId AND x.status <> 'DRAFT')";
  return { sql, parameters: [caller.role] };
}
