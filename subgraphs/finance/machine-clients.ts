import { type ManageMachineClients, type MachineClientContext } from '../../shared/process/machine-clients';
import { type OwnWrite } from '../../shared/record/write/own-write';
import {
  addClient,
  disableClient,
  listClients,
  rotateClient,
} from './integration/machine-client/machine-client.commands';
import { type FinanceTx, inTransaction } from './transaction';

/** Manages machine clients by hand: for who operates the Hub, and for nobody over the network. */
export const machineClients: ManageMachineClients = {
  add: (managing, draft) => run(managing, (tx) => addClient(tx, draft)),
  list: (managing) => run(managing, listClients),
  rotate: (managing, rotation) => run(managing, (tx) => rotateClient(tx, rotation)),
  disable: (managing, id) => run(managing, (tx) => disableClient(tx, id)),
};

function run<T>({ transaction }: MachineClientContext, command: (tx: FinanceTx) => Promise<T>): Promise<T> {
  return transaction(({ access, ...asking }: OwnWrite) => command(inTransaction(asking, access)));
}
