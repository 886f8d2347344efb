import { type SignedIn } from '../../../../shared/domain/console/console-session';

/**
 * The owner of a draft or of a mutation that waits to be sent. `place` is the code of the division, or the id of the
 * contractor, for which the person acts. It is null if the role belongs to neither. `person` is the public tag of the
 * person, which is the same in all their sessions.
 */
export type Owner = { role: string | null; place: string | null; person: string };

/** Returns the owner of everything that a session stores in the browser. */
export function ownerOf({
  role,
  roles,
  person,
  officeName,
}: Pick<SignedIn, 'role' | 'roles' | 'person' | 'officeName'>): Owner {
  const chosen = roles.find((each) => each.role === role && each.officeName === officeName);
  return { role, place: chosen?.place ?? chosen?.contractorId ?? null, person };
}

/**
 * Returns whether a stored draft or mutation belongs to the owner. What was stored without an owner belongs to nobody.
 */
export function isOwn(kept: { owner?: Owner }, { role, place, person }: Owner): boolean {
  const { owner } = kept;
  return owner !== undefined && owner.role === role && owner.place === place && owner.person === person;
}
