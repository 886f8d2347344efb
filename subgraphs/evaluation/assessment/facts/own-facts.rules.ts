import { type EvaluationFacts, type ObligationFacts } from './filing-facts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { type ObligationRow } from '../../submission/obligation/obligation.row';
import { submittedOn } from '../../submission/submission/submission.rules';

/**
 * Returns the annual evaluations that are not superseded. Signatures after the day are ignored. A SIGNED evaluation
 * that lacked a signature on the day counts as SCORED. All other fields are as of today.
 */
export function evaluationFacts(rows: readonly EvaluationRow[], on: PlainDate): EvaluationFacts[] {
  return rows.flatMap(({ kind, lotId, yearOrdinal, status, grade, districtSignedOn, streetSignedOn }) => {
    if (status === 'SUPERSEDED' || kind !== 'ANNUAL') return [];
    const by = (day: PlainDate | null) => (day !== null && day <= on ? day : null);
    const signedOn = { DISTRICT_BUREAU: by(districtSignedOn), STREET_OFFICE: by(streetSignedOn) };
    const isSigned = status === 'SIGNED' && signedOn.DISTRICT_BUREAU !== null && signedOn.STREET_OFFICE !== null;
    const then = status === 'SIGNED' && !isSigned ? 'SCORED' : status;
    return [{ lotId, yearOrdinal, status: then, grade: then === 'DRAFT' ? null : grade, signedOn }];
  });
}

/** Returns obligations with their present due dates. A submission after the day is ignored. */
export function obligationFacts(rows: readonly ObligationRow[], on: PlainDate): ObligationFacts[] {
  return rows.map(({ kind, period, lotId, dueOn, firstSubmittedAt }) => {
    const day = firstSubmittedAt === null ? null : submittedOn(firstSubmittedAt);
    return { kind, period, lotId, dueOn, submittedOn: day !== null && day <= on ? day : null };
  });
}
