import { type Role } from '../roles';

/** A way to sign in to the console. */
export type SignInWay = 'development' | 'oidc';

/**
 * A role of a person, with the division (`place`) or the contractor for which they act. A person cannot have the same
 * role twice.
 */
export type SessionRole = { role: Role; place: string | null; contractorId: string | null; officeName: string | null };

/** The description of a session that the browser receives. */
export type SignedIn = {
  signedIn: true;
  /** The public tag of the session. The page sends it with each request. */
  tag: string;
  /**
   * The public tag of the person, which is the same in all their sessions. It distinguishes persons of the same name.
   */
  person: string;
  /** The sign-in methods for a switch to another account. */
  ways: readonly SignInWay[];
  /** The role in which the person acts. Null until a person with several roles has chosen one. */
  role: Role | null;
  roles: readonly SessionRole[];
  name: string | null;
  officeName: string | null;
  /** The grants to which the session is limited. Null if it has all grants of its role. */
  grants: readonly string[] | null;
  /** The current date in Shanghai, for example 2026-11-30. */
  today: string;
  idleSeconds: number;
};

/** The description that a browser without a session receives. */
export type SignedOut = { signedIn: false; ways: readonly SignInWay[] };

/** A role that a developer may choose, with its places or contractors and its persons. */
export type RolePlaces = {
  role: Role;
  places: readonly { code: string; name: string }[];
  contractors: readonly { id: string; name: string }[];
  /**
   * What the sign-in page proposes: the place if the role has only one, and the first of the first five contractors
   * that has work. If none of the five has work, it is the first contractor.
   */
  suggested: { place: string | null; contractorId: string | null };
  persons: readonly string[];
};
