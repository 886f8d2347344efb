import { type ManageMachineClients, type MachineClientContext } from '../../shared/process/machine-clients';
import { type OwnWrite } from '../../shared/record/write/own-write';
import {
  addClient,
  disableClient,
  listClients,
  rotateClient,
} from './integration/machine-client/machine-client.commands';
import { type FinanceTx, inTransaction } from './transaction';

/** Machine clients by hand: by who operates the hub, and by nobody over the network. */
export const clients: ManageMachineClients = {
  add: (managing, draft) => run(managing, (tx) => addClient(tx, draft)),
  list: (managing) => run(managing, listClients),
  rotate: (managing, order) => run(managing, (tx) => rotateClient(tx, order)),
  disable: (managing, id) => run(managing, (tx) => disableClient(tx, id)),
};

function run<T>({ transaction }: MachineClientContext, command: (tx: FinanceTx) => Promise<T>): Promise<T> {
  return transaction(({ access, ...asking }: OwnWrite) => command(inTransaction(asking, access)));
}
