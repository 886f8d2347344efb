import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { type Identity } from '../../session/session';

/** The key under which the tab of the browser keeps the office that was chosen last. No person is kept. */
const KEY = 'hub.office';

type Office = { role: RolePlaces['role']; place: string | null; contractorId: string | null };

/**
 * Keeps the office of a person who signs in, so that the next sign-in in this tab proposes it. If the browser keeps
 * nothing, the next sign-in proposes nothing.
 */
export function keepOffice({ role, place, contractorId }: Identity): void {
  try {
    sessionStorage.setItem(KEY, keyOf({ role, place: place ?? null, contractorId: contractorId ?? null }));
  } catch {
    // A full or forbidden storage must not prevent the sign-in.
  }
}

/** Returns the office that was chosen last in this tab, or null if there is none that the Hub offers. */
export function keptOffice(offered: readonly RolePlaces[]): Office | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : (offered.flatMap(officesOf).find((office) => keyOf(office) === kept) ?? null);
}

/** Returns each combination of place and contractor in which a role can sign in. */
function officesOf({ role, places, contractors }: RolePlaces): Office[] {
  const codes = places.length === 0 ? [null] : places.map(({ code }) => code);
  const ids = contractors.length === 0 ? [null] : contractors.map(({ id }) => id);
  return codes.flatMap((place) => ids.map((contractorId) => ({ role, place, contractorId })));
}

function keyOf({ role, place, contractorId }: Office): string {
  return [role, place ?? '', contractorId ?? ''].join(' ');
}
