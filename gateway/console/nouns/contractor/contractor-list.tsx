import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { type Field } from '../../kit/form/field';
import { type Filter } from '../../kit/list/filter';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type Column } from '../../kit/table/column';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { yesNo } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';

/** A contractor, as lists show it. */
export type ContractorRow = {
  id: string;
  name: string;
  creditCode: string;
  kind: ContractorKind;
  treasuryFunded: boolean;
  division: { code: string; name: string } | null;
  record: { evaluations: number; excellent: number; good: number; qualified: number; unqualified: number } | null;
};

const CONTRACTOR_COLUMNS: readonly Column<ContractorRow>[] = [
  { key: 'name', title: PROCUREMENT.contractorName, value: ({ name }) => name, exported: 'name' },
  { key: 'creditCode', title: PROCUREMENT.creditCode, value: ({ creditCode }) => creditCode, exported: 'creditCode' },
  {
    key: 'kind',
    title: PROCUREMENT.contractorKind,
    value: ({ kind }) => labelOf(CONTRACTOR_KIND, kind),
    exported: 'kind',
  },
  {
    key: 'treasuryFunded',
    title: PROCUREMENT.treasuryFunded,
    value: ({ treasuryFunded }) => yesNo(treasuryFunded),
    exported: 'treasuryFunded',
  },
  {
    key: 'district',
    title: PROCUREMENT.registeredIn,
    value: ({ division }) => division?.name ?? null,
    exported: 'division.name',
  },
  {
    key: 'record',
    title: PROCUREMENT.trackRecord,
    value: ({ record }) => record?.evaluations ?? null,
    text: trackText,
    exported: null,
  },
];

const CONTRACTOR_FILTERS: readonly Filter[] = [
  { name: 'nameContains', label: PROCUREMENT.contractorName, kind: 'text' },
  { name: 'creditCode', label: PROCUREMENT.creditCode, kind: 'text' },
  { name: 'kind', label: PROCUREMENT.contractorKind, kind: 'choice', options: optionsOf(CONTRACTOR_KIND) },
];

/**
 * Returns the results of a contractor's past evaluations as a text. The text is empty if the caller may not read them.
 */
export function trackText({ record }: Pick<ContractorRow, 'record'>): string {
  return record === null ? '' : say(PROCUREMENT.trackText, record);
}

/** Returns the address of the page of a contractor, for the roles that have this page. */
export function contractorAddress({ id }: Pick<ContractorRow, 'id'>): string {
  return `/contractors/${id}`;
}

type ContractorsDocument = Document<{ contractors: Connection<ContractorRow> | null }, never>;

/** Returns the definition of the page that lists contractors. A row links to the page of the contractor. */
export function contractorList(document: ContractorsDocument): ListSpec<ContractorRow> {
  return {
    name: 'contractors',
    title: PROCUREMENT.contractors,
    columns: CONTRACTOR_COLUMNS,
    filters: CONTRACTOR_FILTERS,
    read: readConnection(
      document,
      (filters) => filters,
      (data) => data.contractors,
    ),
    idOf: ({ id }) => id,
    linkOf: contractorAddress,
  };
}

const NAME: Field = { name: 'name', label: PROCUREMENT.contractorName, kind: 'line' };
const CREDIT_CODE: Field = { name: 'creditCode', label: PROCUREMENT.creditCode, kind: 'line' };
const KIND_AND_FUNDING: readonly Field[] = [
  { name: 'kind', label: PROCUREMENT.contractorKind, kind: 'choice', options: optionsOf(CONTRACTOR_KIND) },
  { name: 'treasuryFunded', label: PROCUREMENT.treasuryFunded, help: PROCUREMENT.treasuryHelp, kind: 'flag' },
];

/**
 * The form fields with which a contractor is registered. `CORRECTABLE_FIELDS` contains the fields that can be corrected
 * later: all except the credit code.
 */
export const CONTRACTOR_FIELDS: readonly Field[] = [NAME, CREDIT_CODE, ...KIND_AND_FUNDING];
export const CORRECTABLE_FIELDS: readonly Field[] = [NAME, ...KIND_AND_FUNDING];
