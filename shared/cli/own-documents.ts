import { type SheetKind } from './read-arguments';

/**
 * The GraphQL mutation that imports a sheet, by the kind of the sheet. A Hub may accept only GraphQL documents that an
 * operator has registered (`HUB_SAFELIST`). It then also accepts the documents in this file.
 */
export const IMPORTS: Readonly<Record<SheetKind, string>> = {
  workers:
    'mutation ImportWorkers($input: ImportWorkersInput!) { result: importWorkers(input: $input) { imported faults { line column reason } } }',
  hours:
    'mutation ImportHours($input: ImportHoursInput!) { result: importHours(input: $input) { imported faults { line column reason } } }',
};

export const RECONCILE = `mutation Reconcile($input: ReconcileInput!) { reconcile(input: $input) {
  id matched unmatched { voucher amountFen paidOn problem recordedFen recordedOn }
} }`;

export const ROSTER =
  'query Roster($station: ID!) { station(id: $station) { name staff { id name posting { startsOn } } } }';

export const OWN_DOCUMENTS: ReadonlySet<string> = new Set([...Object.values(IMPORTS), RECONCILE, ROSTER]);
