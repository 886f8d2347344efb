import { type ManageMachineClients, type MachineClientContext } from '../../shared/process/machine-clients';
import { type OwnWrite } from '../../shared/record/write/own-write';
import {
  addMachineClient,
  disableMachineClient,
  listMachineClients,
  rotateMachineClient,
} from './integration/machine-client/machine-client.commands';
import { type FinanceTx, inTransaction } from './transaction';

/** Manages machine clients. Only the operator of the Hub can do so; no request over the network can. */
export const machineClients: ManageMachineClients = {
  add: (managing, draft) => run(managing, (tx) => addMachineClient(tx, draft)),
  list: (managing) => run(managing, listMachineClients),
  rotate: (managing, rotation) => run(managing, (tx) => rotateMachineClient(tx, rotation)),
  disable: (managing, id) => run(managing, (tx) => disableMachineClient(tx, id)),
};

function run<T>({ transaction }: MachineClientContext, command: (tx: FinanceTx) => Promise<T>): Promise<T> {
  return transaction(({ access, ...asking }: OwnWrite) => command(inTransaction(asking, access)));
}
