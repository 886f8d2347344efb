import { type Condition } from '../../access/scope-sql';
import { either } from './conditions';

/**
 * The state that can become overdue, and the date. `open` is the stored state that is shown as OVERDUE from the day
 * after `dueOn`. A row without `dueOn` is never shown as OVERDUE.
 */
type Due<State> = { open: State; today: string };

/**
 * Returns the condition that a row is shown in one of these states. A row stores only `status` and `dueOn`, because
 * today's date decides whether it is overdue. Without states, no row matches.
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
