import { guardFaults, guardsByRule } from '../support/laws/guard-laws';
import { parsed, sourceFiles } from '../support/laws/source-files';

const subgraphs = sourceFiles('subgraphs');

/**
 * The guards of each rule. A guard is named by its subgraph and its function. The guards of ST-1 and FN-3 apply under
 * every standard, because the tables enforce these rules too. Any other guard applies only if the standard in force
 * contains its rule.
 */
const GUARDS = {
  'ST-1': ['stations assertNotCrowded', 'stations secondStation'],
  'ST-2': ['stations assertFitToOpen'],
  'ST-3': ['stations assertFitToOpen'],
  'ST-4': ['stations assertFitToOpen'],
  'CO-1': ['finance assertTerm'],
  'CO-2': ['finance assertClauses'],
  'CO-3': ['finance assertNoConflict'],
  'CO-4': ['finance assertEligible'],
  'CO-6': ['finance assertDisclosed'],
  'FN-2': ['finance assertMayPay'],
  'FN-3': [
    'finance assertCommitted',
    'finance assertWithinPrice',
    'finance assertWithinPrice',
    'finance settled',
    'finance uncommitted',
  ],
  any: ['evaluation assertWaivable', 'finance refusedBy'],
};

describe('rule ids of the guards', () => {
  it('holds', () => {
    expect(guardFaults(subgraphs)).toEqual([]);
  });

  it('lists every guard by rule', () => {
    expect(guardsByRule(subgraphs)).toEqual(GUARDS);
  });

  const guard = (text: string) => [parsed('subgraphs/x/area/a/a.rules.ts', text)];
  it.each([
    ["function f() { throw refusedBy('XX-1', door, TEXT); }", 2],
    ["function f() { throw refusedBy('PE-1', door, TEXT); }", 1],
    ["function f() { throw ruleViolation({ rule: 'PE-99', clause }, TEXT); }", 1],
    ["const f = () => ruleViolation({ rule: 'PE-1', clause }, TEXT);", 1],
    ["function f() { if (ruleOf(policy, 'PE-1') !== null) throw refusedByRule(policy, 'PE-1', TEXT); }", 0],
    ["function f() { throw ruleViolation({ rule: 'PE-1', clause }, TEXT); }", 0],
    ['function f(rule) { throw refusedByRule(policy, rule, TEXT); }', 0],
  ])('finds faults in a guard that is written as %s: %i', (text, faults) => {
    expect(guardFaults(guard(text))).toHaveLength(faults);
  });
});
