import { type EvaluationKind } from '../../../../../shared/domain/evaluations';
import { type LotStatus } from '../../../../../shared/domain/contracts';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../../shared/domain/roles';
import { addDays, listText } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { TERMS } from '../../../words/nouns/objection';
import { demandOf, standardOn } from '../../../words/standard';
import { daysOfProjectYear } from '../evidence/project-year';

/** The contract under which a station is run now. Absent if the query does not ask for it. */
export type ServedLot = {
  status: LotStatus;
  contract: { startsOn: string; endsOn: string; contractor: { id: string } | null } | null;
} | null;

/** The facts that decide the period for objections and the period for signatures. */
export type Termed = {
  kind: EvaluationKind;
  projectYear: number;
  deliveredOn: string | null;
  objectUntil: string | null;
  acceptedOn: string | null;
  signedBy: readonly { role: EvaluatingOffice }[];
  /** The latest objection to the result. Scores that were withdrawn have none. */
  objection?: { decidedOn: string | null } | null;
  withdrawals?: readonly object[];
  contractor: { id: string } | null;
  station: { lot?: ServedLot } | null;
};

/**
 * Says in how many working days the contractor can object. It uses the standard in force on the day of the delivery or
 * of the decision, as the Hub does.
 */
export function objectionTermText(row: Pick<Termed, 'deliveredOn' | 'objection'>): string {
  const decidedOn = row.objection?.decidedOn ?? null;
  const days = parameterOn(decidedOn ?? row.deliveredOn, 'objectionWorkdays');
  if (days === null) return '';
  return say(decidedOn === null ? TERMS.sinceDelivery : TERMS.sinceDecision, { days });
}

/** Says which offices have not signed a scored evaluation, from when they can sign, and by when they must sign. */
export function missingSignaturesText(evaluation: Termed, today: string): string {
  const missing = EVALUATING_OFFICE.values.filter((office) => !evaluation.signedBy.some(({ role }) => role === office));
  const offices = listText(missing.map((office) => labelOf(EVALUATING_OFFICE, office)));
  const until = signedUntil(evaluation, today);
  const due = until === null ? null : say(TERMS.signUntil, { until });
  return [offices, signableText(evaluation), due].filter((text) => text !== null).join(';');
}

function signableText(row: Termed): string | null {
  const { acceptedOn, objectUntil, withdrawals = [] } = row;
  if (withdrawals.length > 0) return say(TERMS.signAfterWithdrawal);
  if (acceptedOn !== null) return say(TERMS.signFrom, { from: acceptedOn });
  if (row.objection?.decidedOn === null) return say(TERMS.signAfterDecision);
  return objectUntil === null ? null : say(TERMS.signFrom, { from: addDays(objectUntil, 1) });
}

/**
 * Returns the last day for both signatures of an annual evaluation, as the work list shows it. Null for a mid-term
 * evaluation. Null also if the project year does not belong to the contract in force, because the console then does not
 * know when the year ends.
 */
function signedUntil({ kind, projectYear, contractor, station }: Termed, today: string): string | null {
  const { status, contract = null } = station?.lot ?? {};
  const isInForce = status === 'ACTIVE' || status === 'HELD';
  if (kind === 'MID_TERM' || contract === null || !isInForce || contract.contractor?.id !== contractor?.id) return null;
  const days = parameterOn(today, 'days');
  const year = daysOfProjectYear(contract, projectYear);
  return year === null || days === null ? null : addDays(year.until, days);
}

/** Returns a parameter of EV-1, in days, from the standard in force on a day. Null if the standard lacks it. */
function parameterOn(day: string | null, name: string): number | null {
  const value = day === null ? null : demandOf(standardOn(day), 'EV-1')?.parameters[name];
  return typeof value === 'number' ? value : null;
}
