import { type LeaveFact } from '../facts/personnel';
import { addDays } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { chance, int, pick } from '../plan/random';
import { type Staff } from './staff';

const KINDS = ['ANNUAL', 'STATUTORY', 'PERSONAL', 'OTHER'] as const;
const SHARE = 0.1;

/** Generates leaves of the last months for workers who are on post now. Each leave lies within the posting. */
export function leavesOf(context: DistrictContext, { stays }: Staff): LeaveFact[] {
  const random = context.stream('leaves');
  return stays.flatMap(({ worker, posting }) => {
    if (posting.endsOn !== null || !chance(random, SHARE)) return [];
    const from = addDays(context.today, -int(random, 15, 80));
    if (from <= posting.startsOn) return [];
    const until = addDays(from, int(random, 2, 11));
    return [{ id: idOn(random, addDays(from, -3)), workerId: worker.id, from, until, kind: pick(random, KINDS) }];
  });
}
