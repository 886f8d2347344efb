import { type UserRole } from '../../../../shared/domain/roles';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type RuleId, type Standard, demandOf } from '../../words/standard';
import { TIMED_ACTS } from './timed-acts';

/** A task of the calendar: the rule that demands it, the role that must do it, and the time. */
export type CalendarEntry = { rule: RuleId; kind: WorkKind; role: UserRole; when: string };

/**
 * Returns the tasks for which the standard sets a time, in the order of `TIMED_ACTS`. Skips rules that the standard
 * lacks.
 */
export function calendarOf(standard: Standard): CalendarEntry[] {
  return TIMED_ACTS.flatMap(({ rule, when, steps }) => {
    const demand = demandOf(standard, rule);
    if (demand === null) return [];
    const time = when((name) => parameterText(demand.parameters[name]));
    return steps.flatMap(([role, ...kinds]) => kinds.map((kind) => ({ rule, kind, role, when: time })));
  });
}

/** Returns a text or number parameter of a rule as text. Other values give an empty text. */
function parameterText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
