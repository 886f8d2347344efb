import { type JobContext } from './background-jobs';
import { type MachineClientRole } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * A new machine client. `scopes` has at least one entry, such as `disbursements:read`; the client may do nothing else.
 */
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

/** A secret in plain text. It is returned once; the Hub stores only its hash. */
export type SecretShown = { id: string; secret: string };

export type MachineClientContext = Pick<JobContext, 'transaction' | 'clock'>;

/** The operations on machine clients that an operator can run. */
export type ManageMachineClients = {
  add(context: MachineClientContext, draft: MachineClientDraft): Promise<SecretShown>;
  /** Lists the machine clients, the latest first. */
  list(context: MachineClientContext): Promise<readonly ListedMachineClient[]>;
  /**
   * Creates a new secret. The previous one stays valid for the overlap; the one before that ends now.
   * @throws HubError NOT_FOUND, or INVALID_STATE if the client is disabled
   */
  rotate(context: MachineClientContext, rotation: { id: string; overlapMilliseconds: number }): Promise<SecretShown>;
  /**
   * Disables a client permanently. What it has done stays recorded under its id.
   * @throws HubError NOT_FOUND, INVALID_STATE
   */
  disable(context: MachineClientContext, id: string): Promise<void>;
};
