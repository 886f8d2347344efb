import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { addDays } from '../../words/format';
import { EVALUATION } from '../../words/nouns/evaluation';
import { say } from '../../words/language';
import { PANEL } from '../../words/nouns/panel';
import { objectionsUntil } from './course/awaited';
import { type EvaluationRow } from './evaluation-columns';

type Signable = Pick<
  Required<EvaluationRow>,
  'status' | 'awaits' | 'deliveredOn' | 'signedBy' | 'acceptedOn' | 'objectUntil'
> & {
  objection: { decidedOn: string | null } | null;
  withdrawals: readonly object[];
  panelKinds: readonly PanelMemberKind[];
};

/** Returns why an office cannot score an evaluation now, or null if it can. */
export function whyNotScore(
  { status, awaits, panelKinds }: Pick<Signable, 'status' | 'awaits' | 'panelKinds'>,
  own: EvaluatingOffice,
): string | null {
  if (status === 'SIGNED' || status === 'SUPERSEDED') return say(EVALUATION.whySigned);
  if (status === 'DRAFT' && panelKinds.length > 0) return say(EVALUATION.whyPanel);
  return status === 'DRAFT' && awaits.includes(own) ? null : say(EVALUATION.whyScored);
}

/** Returns why an office cannot sign an evaluation now, or null if it can. The Hub makes the final check. */
export function whyNotSign(row: Signable, own: EvaluatingOffice, today: string): string | null {
  const { status, awaits, signedBy, deliveredOn, withdrawals } = row;
  if (status === 'SIGNED' || status === 'SUPERSEDED') return say(EVALUATION.whySigned);
  if (status === 'DRAFT') return say(EVALUATION.whyNotScored);
  if (withdrawals.length > 0) return say(PANEL.whyWithdrawal);
  if (signedBy.some(({ role }) => role === own)) return say(EVALUATION.whyOther);
  if (deliveredOn === null || !awaits.includes(own)) return say(EVALUATION.whyNotDelivered);
  return whyContested(row, today);
}

/** Returns why the office must wait for the contractor before it signs, or null if it need not wait. */
function whyContested(row: Signable, today: string): string | null {
  if (row.objection?.decidedOn === null) return say(EVALUATION.whyObjected);
  const until = objectionsUntil(row, today);
  return until === null ? null : say(EVALUATION.whyObjection, { until, from: addDays(until, 1) });
}
