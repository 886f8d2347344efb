import { type DivisionCode } from '../kernel/ids/division-code';
import { type Working } from './background-jobs';

/** What a machine client may be: who moves money, and who audits it. Every other role is a person's. */
export const CLIENT_ROLES = ['FINANCE_BUREAU', 'AUDITOR'] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** `scopes`: at least one, such as `disbursements:read`; a client has nothing that was not named. */
export type ClientDraft = { name: string; role: ClientRole; division: DivisionCode; scopes: readonly string[] };

/** A client as an operator lists it: whatever is known of it but its secrets. Instants are RFC 3339. */
export type ListedClient = ClientDraft & {
  id: string;
  createdAt: string;
  previousValidUntil: string | null;
  disabledAt: string | null;
};

/** The secret is here once, and nowhere else ever. */
export type SecretShown = { id: string; secret: string };

export type ManagingClients = Pick<Working, 'transaction' | 'clock'>;

/** What an operator does with machine clients; only the subgraph that keeps them has it. */
export type ManageClients = {
  add(managing: ManagingClients, draft: ClientDraft): Promise<SecretShown>;
  /** The latest first. */
  list(managing: ManagingClients): Promise<readonly ListedClient[]>;
  /**
   * A new secret; the one before it stays valid so long, and the one before that ends now.
   * @throws HubError NOT_FOUND, INVALID_STATE of a disabled client
   */
  rotate(managing: ManagingClients, order: { id: string; overlapMilliseconds: number }): Promise<SecretShown>;
  /** For good: what it has done stays on record under its id. @throws HubError NOT_FOUND, INVALID_STATE */
  disable(managing: ManagingClients, id: string): Promise<void>;
};
