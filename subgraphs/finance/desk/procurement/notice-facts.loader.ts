import { type Condition, EVERYTHING, NOTHING } from '../../../../shared/access/scope-sql';
import { addDays } from '../../../../shared/kernel/dates/period';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Access } from '../../../../shared/store/scoped-repository';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { shiftedDay } from '../../../../shared/store/sql/shifted-day';
import { isBlank } from '../../../../shared/store/sql/text-conditions';
import { contractorTable } from '../../procurement/contractor/contractor.row';
import { COLUMN_OF } from '../../procurement/notice/notice-parts.rules';
import { type Standing } from './standing.loader';

/** Midnight at the end of a day in Shanghai, in UTC. */
const END_OF_DAY = 'T16:00:00.000Z';

/** Returns the parameters of CO-6. Null if the standard lacks the rule, or if the rule is waived. */
function disclosureOf({ policy, waived }: Standing) {
  const rule = ruleOf(policy, 'CO-6');
  return rule === null || waived.has('CO-6') ? null : rule.parameters;
}

/** Returns the condition that a notice (alias `t`) has been public long enough for an award on `today` (CO-6). */
export function publicBefore(standing: Standing, today: string): Condition {
  const rule = disclosureOf(standing);
  if (rule === null) return EVERYTHING;
  return { sql: 't.publishedAt < ?', parameters: [`${addDays(today, -rule.daysBeforeAward)}${END_OF_DAY}`] };
}

/** Returns the condition that a notice (alias `t`) states every part that CO-6 requires. */
export function isComplete({ connection }: Access, standing: Standing): Condition {
  const parts = (disclosureOf(standing)?.parts ?? []).map((part) => isBlank(connection, `t.${COLUMN_OF[part]}`));
  return all(...parts.map(({ sql, parameters }) => ({ sql: `NOT (${sql})`, parameters })));
}

/** Returns the condition that an awarded notice (alias `t`) was public long enough before its award (CO-6). */
export function wasPublic({ connection }: Access, standing: Standing): Condition {
  const rule = disclosureOf(standing);
  if (rule === null) return EVERYTHING;
  const day = shiftedDay(connection, 't.awardedOn', -rule.daysBeforeAward);
  return plain(`t.publishedAt < CONCAT(${day}, '${END_OF_DAY}')`);
}

/** Returns the condition that the contractor of an awarded notice (alias `t`) is eligible: CO-4 in SQL. */
export function isEligible({ reading }: Access, { policy }: Standing): Condition {
  const contractor = { table: contractorTable, key: 'id', column: 'awardContractorId' };
  const rule = ruleOf(policy, 'CO-4');
  if (rule === null) return existsIn(reading, contractor);
  const { kinds, barredWhereTreasuryFunded: barred, creditCheck } = rule.parameters;
  const isChecked = plain('t.creditCheckedOn IS NOT NULL AND t.creditCheckedOn <= t.awardedOn');
  const mayBeFunded = either(plain('x.treasuryFunded = 0'), notOf('x.kind', barred));
  return all(
    existsIn(reading, contractor, all(oneOf('x.kind', kinds), mayBeFunded)),
    ...(creditCheck ? [isChecked] : []),
  );
}

function oneOf(sql: string, values: readonly string[]): Condition {
  if (values.length === 0) return NOTHING;
  return { sql: `${sql} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

function notOf(sql: string, values: readonly string[]): Condition {
  const { sql: among, parameters } = oneOf(sql, values);
  return { sql: `NOT (${among})`, parameters };
}
