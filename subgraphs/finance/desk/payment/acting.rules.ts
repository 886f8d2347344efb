import { type Person } from '../../../../shared/access/person';
import { type Acting } from '../../ground/step/step.rules';

/** A placeholder for a person of the office who has not acted yet. It differs from every recorded person. */
const SOMEBODY: Person = { issuer: '', subject: '' };

/** Returns the person and the time for which the Hub checks a duty. If `person` is null, the person is `SOMEBODY`. */
export function actingOf({ person, now }: { person: Person | null; now: Date }): Acting {
  return { person: person ?? SOMEBODY, now };
}
