import { PLAN_TARGET_KIND } from '../../../../shared/domain/submissions';
import { Facts, Panel } from '../../kit/record/facts';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { DISTRICT } from '../../words/bureau/district';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { type PlanTarget } from './plan-fields';

const COLUMNS: readonly Column<PlanTarget>[] = [
  { key: 'kind', title: DISTRICT.targetKind, value: ({ kind }) => labelOf(PLAN_TARGET_KIND, kind), exported: null },
  { key: 'indicator', title: DISTRICT.indicator, value: ({ indicator }) => indicator, exported: null },
  { key: 'target', title: DISTRICT.target, value: ({ target }) => target, isNumber: true, exported: null },
  { key: 'unit', title: DISTRICT.unit, value: ({ unit }) => unit, exported: null },
];

/** Shows the budget and the targets of an annual plan. */
export function PlanTargets({ budgetFen, targets }: { budgetFen: number | null; targets: readonly PlanTarget[] }) {
  if (budgetFen === null && targets.length === 0) return null;
  return (
    <Panel title={say(DISTRICT.targets)}>
      <Facts facts={[[DISTRICT.budget, yuan(budgetFen)]]} />
      <DataTable
        label={say(DISTRICT.targets)}
        rows={targets}
        columns={COLUMNS}
        idOf={({ kind, indicator }) => `${kind} ${indicator}`}
      />
    </Panel>
  );
}
