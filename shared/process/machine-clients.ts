import { type JobContext } from './jobs/background-jobs';
import { type MachineClientRole } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * A new machine client. `scopes` holds at least one scope, such as `disbursements:read`. The machine client may do only
 * what its scopes grant.
 */
export type MachineClientDraft = {
  name: string;
  role: MachineClientRole;
  division: DivisionCode;
  scopes: readonly string[];
};

/**
 * A machine client in the list that an operator reads. The list does not show secrets. Instants are RFC 3339.
 * `previousValidUntil` is null without a previous secret, and `disabledAt` is null until the client is disabled.
 */
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
   * Creates a new secret. The secret that was current stays valid for the overlap. Any older secret ends at once.
   * @throws HubError NOT_FOUND if no machine client has the id, or INVALID_STATE if the machine client is disabled
   */
  rotate(context: MachineClientContext, rotation: { id: string; overlapMilliseconds: number }): Promise<SecretShown>;
  /**
   * Disables a machine client permanently. Its past actions stay recorded under its id.
   * @throws HubError NOT_FOUND if no machine client has the id, or INVALID_STATE if it is disabled already
   */
  disable(context: MachineClientContext, id: string): Promise<void>;
};
