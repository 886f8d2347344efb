import { HoursListDocument } from '../../../generated/documents/contractor';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { HOURS_COLUMNS, HOURS_FILTERS, type HoursRow } from '../../../nouns/hours/hours-columns';
import { HOURS } from '../../../words/nouns/hours';

const SPEC: ListSpec<HoursRow> = {
  name: 'serviceHours',
  title: HOURS.listTitle,
  columns: HOURS_COLUMNS,
  filters: HOURS_FILTERS,
  read: readConnection(
    HoursListDocument,
    (filters) => filters,
    (data) => data.serviceHours,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ station }) => (station === null ? null : `/hours?station=${station.id}`),
};

/** Lists the hours that the contractor has logged. A row opens the grid of its station. */
export function HoursListPage() {
  return <ListPage spec={SPEC} />;
}
