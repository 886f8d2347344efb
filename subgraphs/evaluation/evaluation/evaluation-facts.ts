import { type EvaluationFacts } from '../assessment/facts';
import { type EvaluationRow } from './evaluation.row';

/** What the rules are judged by (EV-1, EV-2): no points, and no grade before both have signed. */
export function evaluationFacts(row: EvaluationRow): EvaluationFacts {
  const { lotId, yearOrdinal, status, grade, districtSignedOn, streetSignedOn } = row;
  if (status === 'SUPERSEDED') throw new Error('What was superseded is no fact.');
  const signedOn = { DISTRICT_BUREAU: districtSignedOn, STREET_OFFICE: streetSignedOn };
  return { lotId, yearOrdinal, status, grade: status === 'SIGNED' ? grade : null, signedOn };
}
