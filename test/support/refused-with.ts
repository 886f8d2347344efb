import { HubError } from '../../shared/errors';

/** The refusal of what `act` tries, as a client would be told it; its code is null where nothing is refused. */
export function refusal(act: () => unknown): Record<string, unknown> {
  try {
    act();
  } catch (error) {
    if (error instanceof HubError) return { code: error.code, ...error.details };
    throw error;
  }
  return { code: null };
}
