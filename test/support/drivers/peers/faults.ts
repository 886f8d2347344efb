import { type Fault, HubError } from '../../../../shared/kernel/errors';

/** Returns the field of each fault, in the order of the faults. */
export function fieldsOf(faults: readonly Fault[]): string[] {
  return faults.map(({ field }) => field);
}

/** Runs a function. Returns the code and details of its HubError, or null if there is none. @throws any other error */
export function refusalOf(act: () => unknown): ({ code: string } & Record<string, unknown>) | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof HubError) return { code: error.code, ...error.details };
    throw error;
  }
}
