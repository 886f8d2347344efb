import { type JobContext } from './background-jobs';
import { type MachineClientRole } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/** `scopes` names at least one, such as `disbursements:read`; a client may do nothing else. */
export type MachineClientDraft = {
  name: string;
  role: MachineClientRole;
  division: DivisionCode;
  scopes: readonly string[];
};

/** A machine client as an operator lists it: everything but its secrets. Instants are RFC 3339. */
export type ListedMachineClient = MachineClientDraft & {
  id: string;
  createdAt: string;
  previousValidUntil: string | null;
  disabledAt: string | null;
};

/** The secret is returned once; the Hub stores only its hash. */
export type SecretShown = { id: string; secret: string };

export type MachineClientContext = Pick<JobContext, 'transaction' | 'clock'>;

/** What an operator does with machine clients. */
export type ManageMachineClients = {
  add(context: MachineClientContext, draft: MachineClientDraft): Promise<SecretShown>;
  /** Lists them, the latest first. */
  list(context: MachineClientContext): Promise<readonly ListedMachineClient[]>;
  /**
   * Makes a new secret. The previous one stays valid for the overlap, and the one before that ends now.
   * @throws HubError NOT_FOUND, INVALID_STATE of a disabled client
   */
  rotate(context: MachineClientContext, rotation: { id: string; overlapMilliseconds: number }): Promise<SecretShown>;
  /** Disables it for good. What it has done stays recorded under its id. @throws HubError NOT_FOUND, INVALID_STATE */
  disable(context: MachineClientContext, id: string): Promise<void>;
};
