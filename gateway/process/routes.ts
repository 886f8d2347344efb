import { type IncomingMessage } from 'node:http';
import { type Config } from '../../shared/runtime/settings/config';
import { type Log } from '../../shared/runtime/log';
import { type CallersGraph } from '../graph/ask-as-caller';
import { downloadDoor } from '../files/attachments/attachment-download';
import { type Uploading, uploadDoor } from '../files/attachments/attachment-upload';
import { type MachineClients } from '../http/oauth/machine-clients';
import { scopesDoor } from '../http/oauth/scopes-route';
import { ledgerDoor } from '../files/exchange/ledger-route';
import { paymentOrdersDoor } from '../files/exchange/payment-orders-route';
import { type GatewayParts } from '../http/http-server';
import { openDoor } from '../files/open/open-route';
import { reportDoor } from '../files/report/report-route';

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
