import { type Person } from '../../../../shared/access/person';
import { type Acting } from '../../ground/step/step.rules';

/** Stands for any person of the office who has not acted yet. It equals no recorded person. */
const SOMEBODY: Person = { issuer: '', subject: '' };

/** Returns who acts when a duty is judged. If `person` is null, any person of the office may act. */
export function actingOf({ person, now }: { person: Person | null; now: Date }): Acting {
  return { person: person ?? SOMEBODY, now };
}
