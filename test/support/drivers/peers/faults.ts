import { type Fault, HubError } from '../../../../shared/kernel/errors';

/** Returns the fields with a fault, in order. */
export function fieldsOf(faults: readonly Fault[]): string[] {
  return faults.map(({ field }) => field);
}

/** Returns the code and details of a refusal, or null if there is none. @throws any error that is not a HubError */
export function refusalOf(act: () => unknown): ({ code: string } & Record<string, unknown>) | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof HubError) return { code: error.code, ...error.details };
    throw error;
  }
}
