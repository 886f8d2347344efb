import { type InstalmentFact } from '../facts/finance';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { type DistrictContext } from '../plan/context';
import { type LotPlan } from '../plan/plan';
import { int, type Random } from '../plan/random';
import { acceptanceOf, verdictOf, type Agreed, type Signed } from './instalments';

/** The facts that decide when a milestone is reached. */
export type Scene = { context: DistrictContext; random: Random; signed: Signed };
type Reach = { reachedOn: PlainDate | null; acceptance: InstalmentFact['acceptance'] };

/** Returns whether this instalment is paid although payments for its lot are on hold (FN-3, planted). */
export function isPaidWhileHeld(lot: LotPlan, agreed: Agreed, scene: Scene): boolean {
  const failed = verdictOf(scene.signed, lot, agreed.yearOrdinal);
  const planted = lot.station?.violations.includes('FN-3') === true;
  return planted && agreed.kind === 'FINAL' && failed !== null && !failed.qualified;
}

/**
 * Returns the day on which the milestone was reached. Null if it was not reached before today. For the milestone
 * ACCEPTANCE, the result includes the acceptance, which may be a refusal.
 */
export function reach(scene: Scene, lot: LotPlan, agreed: Agreed): Reach {
  const { random, signed, context } = scene;
  const { signedOn, startsOn } = lot.contract;
  const ordinal = agreed.yearOrdinal;
  const reached = (on: PlainDate | null) => ({
    reachedOn: on !== null && on < context.today ? on : null,
    acceptance: null,
  });
  switch (agreed.milestone) {
    case 'CONTRACT_SIGNED':
      return reached(addDays(signedOn, 1));
    case 'STAFF_ON_POST':
      return reached(addDays(addYears(startsOn, ordinal - 1), 20));
    case 'MID_TERM_REPORT':
      return reached(addDays(agreed.dueOn, int(random, 0, 8)));
    case 'EVALUATION_QUALIFIED': {
      const verdict = verdictOf(signed, lot, ordinal - 1);
      return reached(verdict?.qualified === true ? addDays(verdict.on, 1) : null);
    }
    case 'ACCEPTANCE': {
      const acceptance = acceptanceOf(random, { signed, lot, ordinal, today: context.today });
      const good = acceptance?.passed === true || isPaidWhileHeld(lot, agreed, scene);
      return { reachedOn: good ? (acceptance?.acceptedOn ?? null) : null, acceptance };
    }
  }
}
