import { type IncomingMessage } from 'node:http';
import { type Config } from '../shared/config';
import { type Log } from '../shared/log';
import { type CallersGraph } from './ask-as-caller';
import { downloadDoor } from './attachment-download';
import { type Uploading, uploadDoor } from './attachment-upload';
import { type MachineClients } from './client/machine-clients';
import { scopesDoor } from './client/scopes-door';
import { ledgerDoor } from './exchange/ledger-door';
import { paymentOrdersDoor } from './exchange/payment-orders-door';
import { type GatewayParts } from './http-server';
import { openDoor } from './open/open-door';
import { reportDoor } from './report-door';

export type DoorParts = {
  limits: Config['limits'];
  clients: MachineClients | null;
  attachments: Uploading;
  addressOf: (request: IncomingMessage) => string;
  supergraphSdl: string;
  log: Log;
};

/** What there is beside GraphQL and health: for whoever has a token, and for everybody. */
export function doorsOf(graph: CallersGraph, parts: DoorParts): Pick<GatewayParts, 'doors' | 'openDoors'> {
  const { limits, clients, attachments, addressOf, supergraphSdl, log } = parts;
  const { clock } = attachments;
  return {
    doors: [
      uploadDoor(graph, attachments),
      downloadDoor(graph, attachments.store),
      reportDoor(graph, clock),
      paymentOrdersDoor(graph, clock),
      ledgerDoor(graph, clock),
      scopesDoor(supergraphSdl),
      openDoor({ graph, clock, anHour: limits.openFiles, addressOf }),
    ],
    openDoors: clients?.doors({ addressOf, log }) ?? [],
  };
}
