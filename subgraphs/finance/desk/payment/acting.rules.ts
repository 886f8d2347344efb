import { type Person } from '../../../../shared/access/person';
import { type Acting } from '../../ground/step/step.rules';

/** Stands for any person of the office who has not acted yet. It equals no recorded person. */
const SOMEBODY: Person = { issuer: '', subject: '' };

/** Returns who acts when the Hub checks a duty. If `person` is null, this is a person who has not acted yet. */
export function actingOf({ person, now }: { person: Person | null; now: Date }): Acting {
  return { person: person ?? SOMEBODY, now };
}
