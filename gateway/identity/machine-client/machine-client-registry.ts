import { z } from 'zod';
import { MACHINE_CLIENT_ROLES } from '../../../shared/domain/roles';
import { hashOfMachineClientSecret } from '../../../shared/runtime/machine-client-secret';
import { isDivisionCode } from '../../../shared/kernel/ids/division-code';
import { type AskGraph } from '../../../shared/follow/feed';
import { type Log } from '../../../shared/runtime/log';
import { type Recurring } from '../../../shared/runtime/recurring';
import { askAs } from '../../transport/ask-in-process';
import { PolledAnswer } from '../access/polled-answer';
import { type SubgraphTransport } from '../../transport/subgraph-transport';

const PROVEN = `query ($id: ID!, $secretHash: String!) {
  machineClient(id: $id, secretHash: $secretHash) { id role division scopes }
}`;
const DISABLED = '{ disabledMachineClients }';

const clientSchema = z.object({
  id: z.string(),
  role: z.enum(MACHINE_CLIENT_ROLES),
  division: z.string().refine(isDivisionCode),
  scopes: z.array(z.string()).min(1),
});
export type ProvenMachineClient = z.output<typeof clientSchema>;

const provenSchema = z.object({ machineClient: clientSchema.nullable() });
const disabledSchema = z.object({ disabledMachineClients: z.array(z.string()) });

/** The machine clients, which the finance subgraph stores. */
export class MachineClientRegistry {
  private readonly question: AskGraph;
  private readonly disabled: PolledAnswer<ReadonlySet<string>>;

  constructor(transport: SubgraphTransport) {
    this.question = askAs('gateway', transport);
    this.disabled = new PolledAnswer(() => this.askDisabled(), 'Refresh of disabled machine clients failed');
  }

  /**
   * Returns the machine client with this id and secret; null if there is none. It queries finance each time, because a
   * secret may have expired since. The secret stays in this process: finance receives only its hash.
   * @throws if finance does not answer
   */
  async prove(id: string, secret: string): Promise<ProvenMachineClient | null> {
    const variables = { id, secretHash: hashOfMachineClientSecret(secret) };
    return provenSchema.parse(await this.question('finance', PROVEN, variables)).machineClient;
  }

  /**
   * Returns whether the machine client is disabled, according to the latest answer of finance.
   * @throws HubError UNAVAILABLE if finance has never answered and does not answer now
   */
  async isDisabled(id: string): Promise<boolean> {
    return (await this.disabled.get()).has(id);
  }

  /** Requests the disabled machine clients now. @throws if finance does not answer; the latest answer is then kept */
  refresh(): Promise<unknown> {
    return this.disabled.refresh();
  }

  keepAsking(log: Log): Recurring {
    return this.disabled.keepAsking(log);
  }

  private async askDisabled(): Promise<ReadonlySet<string>> {
    const { disabledMachineClients } = disabledSchema.parse(await this.question('finance', DISABLED, {}));
    return new Set(disabledMachineClients);
  }
}
