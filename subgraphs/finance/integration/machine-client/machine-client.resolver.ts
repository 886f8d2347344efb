import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { MachineClientType, toMachineClient } from './machine-client.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type MachineClientSlice } from './machine-client.repository';

type Context = Reading<object, MachineClientSlice>;

/**
 * Reports to the gateway whether a machine client may get a token, and which machine clients are disabled. No answer
 * contains a secret or its hash.
 */
@Resolver()
export class MachineClientResolver {
  @Query(() => MachineClientType, {
    nullable: true,
  })
  @VisibleTo('FOLLOWER')
  async machineClient(
    @Arg('id', () => ID) id: string,
    @Arg('secretHash', () => String) secretHash: string,
    @Ctx() { machineClients, now }: Context,
  ): Promise<MachineClientType | null> {
    const row = await machineClients.findProven(id, secretHash, now);
    return row && toMachineClient(row);
  }

  @Query(() => [ID], { nullable: true })
  @VisibleTo('FOLLOWER')
  async disabledMachineClients(@Ctx() { machineClients }: Context): Promise<string[]> {
    return (await machineClients.disabled()).map(({ id }) => id);
  }
}
