import { type OwnWrite } from '../../shared/record/write/own-write';
import { type ManageClients, type ManagingClients } from '../../shared/process/machine-clients';
import {
  addClient,
  disableClient,
  listClients,
  rotateClient,
} from './integration/machine-client/machine-client.commands';
import { type FinanceTx, inTransaction } from './transaction';

/** Manages machine clients by hand: for who operates the Hub, and for nobody over the network. */
export const machineClients: ManageClients = {
  add: (managing, draft) => run(managing, (tx) => addClient(tx, draft)),
  list: (managing) => run(managing, listClients),
  rotate: (managing, rotation) => run(managing, (tx) => rotateClient(tx, rotation)),
  disable: (managing, id) => run(managing, (tx) => disableClient(tx, id)),
};

function run<T>({ transaction }: ManagingClients, command: (tx: FinanceTx) => Promise<T>): Promise<T> {
  return transaction(({ access, ...asking }: OwnWrite) => command(inTransaction(asking, access)));
}
