import { type Condition } from '../../access/scope-sql';
import { either } from './conditions';

/** The stored state that is shown as OVERDUE from the day after `dueOn`. Without a due date it never is. */
type Due<State> = { open: State; today: string };

/**
 * Selects the rows that are shown in one of these states. A row stores its `status` and `dueOn`, and whether it is
 * overdue follows from the day. Without states nothing matches.
 */
export function inShownStates<State extends string>(
  states: readonly (State | 'OVERDUE')[],
  { open, today }: Due<State>,
): Condition {
  const conditions = states.map((state): Condition => {
    if (state === 'OVERDUE') return { sql: 't.status = ? AND t.dueOn < ?', parameters: [open, today] };
    if (state !== open) return { sql: 't.status = ?', parameters: [state] };
    return { sql: 't.status = ? AND (t.dueOn IS NULL OR t.dueOn >= ?)', parameters: [open, today] };
  });
  return either(...conditions);
}
