import { HubError } from '../../../../shared/kernel/errors';
import { type Fault } from '../../../../shared/kernel/faults';

/** The fields that are at fault, in order. */
export function fieldsOf(faults: readonly Fault[]): string[] {
  return faults.map(({ field }) => field);
}

/** What a refusal says: its code with its details; null where there is none. Anything but a HubError is thrown on. */
export function refusalOf(act: () => unknown): ({ code: string } & Record<string, unknown>) | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof HubError) return { code: error.code, ...error.details };
    throw error;
  }
}
