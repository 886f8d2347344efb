import {
  type EvaluationStatus,
  OBJECTION_OFFICE,
  type ObjectionOffice,
  type PanelMemberKind,
} from '../../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../../shared/domain/roles';
import { listText } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { PANEL } from '../../../words/nouns/panel';

/** The facts about an evaluation that decide who acts next. */
export type Awaiting = {
  status: EvaluationStatus;
  /**
   * The evaluating offices whose score or signature is still missing. An office is listed even while it cannot sign
   * yet.
   */
  awaits?: readonly EvaluatingOffice[];
  objectUntil: string | null;
  acceptedOn: string | null;
  /** The latest objection to the result. */
  objection?: { office: ObjectionOffice; decidedOn: string | null } | null;
  /** The open requests to withdraw the scores. */
  withdrawals?: readonly { role: EvaluatingOffice }[];
  /** The kinds of the members of the panel. Empty if the district bureau and the street office score. */
  panelKinds?: readonly PanelMemberKind[];
};

/**
 * Returns who acts next: the panel or the offices that score, the office that decides an objection, the office that has
 * not agreed to a withdrawal, or the offices that sign. During the period for objections no office acts, so the text
 * says how long the period lasts.
 */
export function awaitedText(evaluation: Awaiting, today: string): string {
  const { status, awaits = [], objection = null, withdrawals = [], panelKinds = [] } = evaluation;
  if (status === 'DRAFT' && panelKinds.length > 0) return say(PANEL.list);
  if (status !== 'SCORED') return namesOf(awaits);
  if (objection !== null && objection.decidedOn === null)
    return say(EVALUATION.awaitsDecision, { office: labelOf(OBJECTION_OFFICE, objection.office) });
  if (withdrawals.length > 0) return namesOf(EVALUATING_OFFICE.values.filter((each) => !asks(withdrawals, each)));
  const until = objectionsUntil(evaluation, today);
  return until === null ? namesOf(awaits) : say(EVALUATION.awaitsObjection, { until });
}

function asks(withdrawals: readonly { role: EvaluatingOffice }[], office: EvaluatingOffice): boolean {
  return withdrawals.some(({ role }) => role === office);
}

/**
 * Returns the last day on which the contractor can object to a delivered result. Returns null if the contractor can no
 * longer object.
 */
export function objectionsUntil(
  { acceptedOn, objectUntil }: Pick<Awaiting, 'acceptedOn' | 'objectUntil'>,
  today: string,
): string | null {
  return acceptedOn !== null || objectUntil === null || objectUntil < today ? null : objectUntil;
}

function namesOf(offices: readonly EvaluatingOffice[]): string {
  return listText(offices.map((office) => labelOf(EVALUATING_OFFICE, office)));
}
