import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { DistributedHub } from '../hub/distributed-hub';
import { type DatabaseServer } from '../hub/hub-databases';
import { SERVING } from '../hub/local-services';

/**
 * The setting with which an overloaded gateway does not refuse requests. Ten processes and fifty clients can overload a
 * small machine, but only a stopped process may cause a failure here. Other suites test the refusals.
 */
const NEVER_OVERLOADED = { HUB_LIMIT_DELAY_MILLISECONDS: '600000' };

/**
 * Two Hubs on the same databases, like two machines. Each gateway knows both processes of every subgraph, and each
 * subgraph knows the gateway of its own Hub.
 */
export class SiblingHubs {
  private constructor(
    readonly one: DistributedHub,
    readonly other: DistributedHub,
  ) {}

  /** Creates both Hubs with the demonstration and no running process. @param server replaces the tests' server */
  static async create(server?: DatabaseServer): Promise<SiblingHubs> {
    const one = await DistributedHub.create({ server });
    try {
      await Promise.all(SUBGRAPHS.map((name) => one.up(`demo-${name}`)));
      return new SiblingHubs(one, await one.beside());
    } catch (error) {
      await one.close();
      throw error;
    }
  }

  get both(): [DistributedHub, DistributedHub] {
    return [this.one, this.other];
  }

  /** Starts each process that does not run, and waits until all processes are ready. */
  async start(): Promise<void> {
    const all = this.both.flatMap((hub) => SERVING.map((name) => ({ hub, name })));
    for (const { hub, name } of all) if (!hub.runs(name)) this.startProcess(hub, name);
    await Promise.all(all.map(({ hub, name }) => hub.ready(name)));
  }

  startProcess(hub: DistributedHub, name: string): void {
    const addresses = (subgraph: SubgraphName) => this.both.map(({ services }) => services.addressOf(subgraph)).join();
    const urls = SUBGRAPHS.map((each) => [`HUB_SUBGRAPH_${each.toUpperCase()}_URL`, addresses(each)] as const);
    hub.start(name, name === 'gateway' ? { ...Object.fromEntries(urls), ...NEVER_OVERLOADED } : {});
  }

  async close(): Promise<void> {
    this.other.services.remove();
    await this.one.close();
  }
}
