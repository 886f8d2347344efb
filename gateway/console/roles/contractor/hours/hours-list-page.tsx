import { HoursListDocument } from '../../../generated/documents/contractor';
import { ListPage } from '../../../kit/list/list-page';
import { hoursList } from '../../../nouns/hours/hours-columns';
import { HOURS } from '../../../words/nouns/hours';

const SPEC = hoursList(HoursListDocument, {
  title: HOURS.listTitle,
  linkOf: ({ station }) => (station === null ? null : `/hours?station=${station.id}`),
});

/** Lists the hours that the contractor has logged. A row opens the grid of its station. */
export function HoursListPage() {
  return <ListPage spec={SPEC} />;
}
