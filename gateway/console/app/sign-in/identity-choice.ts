import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { type Role } from '../../../../shared/domain/roles';
import { type Identity } from '../../session/session';
import { FRAME } from '../../words/frame';
import { type Words } from '../../words/language';

/** What a person has chosen on the sign-in page of the demonstration. */
export type Choice = { role: Role | null; place: string | null; contractorId: string | null; person: string };

/** The number of digits in the code of a district. The code of a street begins with the code of its district. */
const DISTRICT_DIGITS = 6;

/**
 * Returns the options for the place of a role. The option of a street begins with the name of its district, because
 * streets of several districts are listed together. The name of the district comes from the places of the other roles.
 */
export function placeOptions({ places }: Pick<RolePlaces, 'places'>, offered: readonly Pick<RolePlaces, 'places'>[]) {
  const known = offered.flatMap((each) => each.places).filter(({ code }) => code.length === DISTRICT_DIGITS);
  const districts = new Map(known.map(({ code, name }) => [code, name]));
  return places.map(({ code, name }) => {
    const district = code.length > DISTRICT_DIGITS ? (districts.get(code.slice(0, DISTRICT_DIGITS)) ?? '') : '';
    return { value: code, label: `${district}${name} ${code}` };
  });
}

/** Returns the label of the first field that is still empty. Null if none is. */
export function missingIn({ role, place, contractorId }: Choice, ofRole: RolePlaces | undefined): Words | null {
  if (role === null || ofRole === undefined) return FRAME.role;
  if (ofRole.places.length > 0 && place === null) return FRAME.place;
  return ofRole.contractors.length > 0 && contractorId === null ? FRAME.contractor : null;
}

/**
 * Returns the choice for a role. It includes what the Hub suggests: the place if the role has only one, or a
 * contractor.
 */
export function suggestedOf(offered: readonly RolePlaces[], role: Role): Partial<Choice> {
  const found = offered.find((each) => each.role === role);
  return { role, ...(found?.suggested ?? { place: null, contractorId: null }) };
}

/** Returns the identity for a complete choice. @throws Error if the choice has no role */
export function identityOf({ role, place, contractorId, person }: Choice): Identity {
  if (role === null) throw new Error('The form is sent only with a role.');
  return {
    role,
    person,
    ...(place === null ? {} : { place }),
    ...(contractorId === null ? {} : { contractorId }),
  };
}
