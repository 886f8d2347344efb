import { type Caller } from '../../../shared/access/caller';
import { tooManyAtOnce } from './attachment-refusals';

/** Of one process: they are on disk while they come in. */
const MOST_AT_ONCE = 32;
/** Of one office or contractor: whoever sends slowly takes the places of nobody else. */
export const MOST_OF_ONE = 8;

/** How many files come in at present, and whose. */
export class UploadsUnderWay {
  private readonly counts = new Map<string, number>();
  private total = 0;

  /** @throws HubError RATE_LIMITED where there are too many, of all or of the caller's own */
  async run<T>(caller: Caller, upload: () => Promise<T>): Promise<T> {
    const key = placeOf(caller);
    const own = this.counts.get(key) ?? 0;
    if (this.total >= MOST_AT_ONCE || own >= MOST_OF_ONE) throw tooManyAtOnce();
    this.total += 1;
    this.counts.set(key, own + 1);
    try {
      return await upload();
    } finally {
      this.total -= 1;
      this.leave(key);
    }
  }

  private leave(key: string): void {
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}

/** All users of one office or contractor together. */
function placeOf(caller: Caller): string {
  const division = 'division' in caller ? caller.division : '';
  const contractorId = 'contractorId' in caller ? caller.contractorId : '';
  return JSON.stringify([caller.role, division, contractorId]);
}
