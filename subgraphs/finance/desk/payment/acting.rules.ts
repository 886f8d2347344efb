import { type Person } from '../../../../shared/access/person';
import { type Acting } from '../../ground/step/step.rules';

/** A person of the office who has done nothing yet. No recorded person equals them. */
const SOMEBODY: Person = { issuer: '', subject: '' };

/** Returns who acts when a duty is judged. `person` is null for somebody of the office. */
export function actingOf({ person, now }: { person: Person | null; now: Date }): Acting {
  return { person: person ?? SOMEBODY, now };
}
