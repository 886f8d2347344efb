import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type IntegrationContext } from '../context';
import { MachineClientType, toMachineClient } from './machine-client.type';

/** What the gateway asks in order to give out tokens, and to know whose have ended. No answer holds a secret, or its hash. */
@Resolver()
export class MachineClientResolver {
  @Query(() => MachineClientType, {
    nullable: true,
    description:
      'The client of this id whose secret has this SHA-256 (hexadecimal): the secret itself stays with the gateway.',
  })
  @VisibleTo('FOLLOWER')
  async machineClient(
    @Arg('id', () => ID) id: string,
    @Arg('secretHash', () => String) secretHash: string,
    @Ctx() { machineClients, now }: IntegrationContext,
  ): Promise<MachineClientType | null> {
    const row = await machineClients.findProven(id, secretHash, now);
    return row && toMachineClient(row);
  }

  @Query(() => [ID], { nullable: true, description: 'The ids of all machine clients that are disabled.' })
  @VisibleTo('FOLLOWER')
  async disabledMachineClients(@Ctx() { machineClients }: IntegrationContext): Promise<string[]> {
    return (await machineClients.disabled()).map(({ id }) => id);
  }
}
