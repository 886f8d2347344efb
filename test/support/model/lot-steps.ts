import fc from 'fast-check';
import { LOT } from '../city/money/consequence-city';
import { type EvaluationRecord } from '../drivers/writes/evaluation-events';

/** A step on one of the two lots of a contract. The number of an evaluation determines its lot, year and grade. */
export type LotStep =
  | { kind: 'SIGNED' | 'SUPERSEDED'; evaluation: number }
  | { kind: 'REPORTED'; lotId: string; period: string }
  | { kind: 'TERMINATED'; lotId: string }
  | { kind: 'SETTLED'; lotId: string; owedFen: number };

export const LOTS: readonly string[] = [LOT.judged, LOT.sibling];
const EVALUATIONS = 16;

const lotId = fc.constantFrom(...LOTS);
const evaluation = fc.nat(EVALUATIONS - 1);
const step: fc.Arbitrary<LotStep> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('SIGNED' as const), evaluation }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('SUPERSEDED' as const), evaluation }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('REPORTED' as const), lotId, period: fc.constantFrom('2025', '2026') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('TERMINATED' as const), lotId }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('SETTLED' as const), lotId, owedFen: fc.constantFrom(0, 1, 70_000_00) }),
  },
);
export const lotSteps = fc.array(step, { minLength: 1, maxLength: 24, size: 'max' });

/** Returns the lot, the project year and the grade that belong to the number of an evaluation. */
export function judgedBy(number: number) {
  const [lot = LOT.judged] = [LOTS[number % 2]];
  const grade = (number >> 2) % 2 === 0 ? ('UNQUALIFIED' as const) : ('QUALIFIED' as const);
  return { evaluation: number, lotId: lot, year: 1 + ((number >> 1) % 2), grade };
}

export function isFailed(number: number): boolean {
  return judgedBy(number).grade === 'UNQUALIFIED';
}

/**
 * Adds the event of a step to the record of the evaluation subgraph.
 * @returns false if the step is a mutation of finance instead
 */
export function notify(record: EvaluationRecord, each: LotStep): boolean {
  switch (each.kind) {
    case 'SIGNED':
      record.signed(judgedBy(each.evaluation));
      return true;
    case 'SUPERSEDED': {
      const { evaluation: number, lotId: of, year } = judgedBy(each.evaluation);
      record.superseded(number, of, year);
      return true;
    }
    case 'REPORTED':
      record.received('MID_TERM_REPORT', each.period, each.lotId);
      return true;
    case 'TERMINATED':
    case 'SETTLED':
      return false;
  }
}
