import { type EvaluationStatus } from '../../../../../shared/domain/evaluations';
import { type Step } from '../../../kit/record/state-steps';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { PANEL } from '../../../words/nouns/panel';

/** The facts about an evaluation from which its steps are derived. */
type Course = {
  status: EvaluationStatus;
  deliveredOn: string | null;
  objectUntil: string | null;
  acceptedOn: string | null;
  signedBy: readonly { on: string }[];
  /** The kinds of the members of the panel. Empty if the district bureau and the street office score. */
  panelKinds?: readonly string[];
};

/** The number of offices that sign an evaluation. */
const SIGNATURES = 2;

/**
 * Returns the steps of an evaluation: scoring, delivery, objections, and signatures. The offices can sign when the
 * period for objections has ended, or as soon as the contractor has accepted the result.
 */
export function evaluationSteps(evaluation: Course, today: string): Step[] {
  const { status, deliveredOn, objectUntil, acceptedOn, signedBy, panelKinds = [] } = evaluation;
  const isScored = status !== 'DRAFT';
  const isDelivered = deliveredOn !== null;
  const isSigned = signedBy.length === SIGNATURES;
  const isSettled = isSigned || acceptedOn !== null || objectUntil === null || objectUntil < today;
  return [
    { title: say(panelKinds.length > 0 ? PANEL.stepPanel : EVALUATION.stepScore), state: isScored ? 'done' : 'now' },
    {
      title: say(EVALUATION.stepDeliver),
      note: deliveredOn,
      state: isDelivered ? 'done' : isScored ? 'now' : 'later',
    },
    {
      title: say(EVALUATION.stepObject),
      note: isDelivered ? (acceptedOn ?? objectUntil) : null,
      state: !isDelivered ? 'later' : isSettled ? 'done' : 'now',
    },
    {
      title: say(EVALUATION.stepSign),
      note: signingNote(signedBy),
      state: isSigned ? 'done' : isDelivered && isSettled ? 'now' : 'later',
    },
  ];
}

/**
 * Returns the date of the second signature. If only one office has signed, returns a text that says so. Returns null if
 * no office has signed.
 */
function signingNote(signedBy: Course['signedBy']): string | null {
  if (signedBy.length === SIGNATURES) return signedBy.at(-1)?.on ?? null;
  return signedBy.length === 0 ? null : say(EVALUATION.signedByOne);
}
