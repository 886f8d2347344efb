import { type Caller } from '../../../shared/access/caller';
import { tooManyAtOnce } from './attachment-refusals';

/** The maximum number of simultaneous uploads in one process. The process writes arriving files to its disk. */
const MOST_AT_ONCE = 32;
/**
 * The maximum number of simultaneous uploads from one office or contractor. An organisation with slow connections
 * therefore leaves room for others.
 */
export const MOST_OF_ONE = 8;

/** Counts the files that are currently arriving, in total and for each office or contractor. */
export class UploadsUnderWay {
  private readonly counts = new Map<string, number>();
  private total = 0;

  /**
   * Runs an upload and counts it until it has ended.
   * @throws HubError RATE_LIMITED if too many files are arriving, in total or from the caller's organisation
   */
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

/** Returns the key of the caller's office or contractor. All uploads of its users are counted under this key. */
function placeOf(caller: Caller): string {
  const division = 'division' in caller ? caller.division : '';
  const contractorId = 'contractorId' in caller ? caller.contractorId : '';
  return JSON.stringify([caller.role, division, contractorId]);
}
