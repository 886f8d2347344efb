import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { type Identity } from '../../session/session';

/** The key under which the tab of the browser keeps the office that signed in last. No person is kept. */
const KEY = 'hub.office';

type Office = { role: RolePlaces['role']; place: string | null; contractorId: string | null };

/** Keeps the office of a person who signs in, so that the next sign-in in this tab proposes it. */
export function keepOffice({ role, place = '', contractorId = '' }: Identity): void {
  sessionStorage.setItem(KEY, [role, place, contractorId].join(' '));
}

/** Returns the office that signed in last in this tab, or null if there is none that the Hub offers. */
export function keptOffice(offered: readonly RolePlaces[]): Office | null {
  const [keptRole, place = '', contractorId = ''] = (sessionStorage.getItem(KEY) ?? '').split(' ');
  const of = offered.find(({ role }) => role === keptRole);
  if (of === undefined) return null;
  const isOffered = (value: string, among: readonly string[]) =>
    among.length === 0 ? value === '' : among.includes(value);
  if (
    !isOffered(
      place,
      of.places.map(({ code }) => code),
    )
  )
    return null;
  if (
    !isOffered(
      contractorId,
      of.contractors.map(({ id }) => id),
    )
  )
    return null;
  return { role: of.role, place: place === '' ? null : place, contractorId: contractorId === '' ? null : contractorId };
}
