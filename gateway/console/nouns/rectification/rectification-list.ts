import { RECTIFICATION_OPENER } from '../../../../shared/domain/oversight';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { optionsOf } from '../../words/labels';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { STATION } from '../../words/nouns/station';
import { RECTIFICATION_COLUMNS, RECTIFICATION_FILTERS, type RectificationRow } from './rectification-columns';

export type RectificationsDocument = Document<{ rectifications: Connection<RectificationRow> | null }, never>;

/** Returns the definition of the list page for a party that answers rectifications. */
export function rectificationList(document: RectificationsDocument): ListSpec<RectificationRow> {
  return {
    name: 'rectifications',
    title: RECTIFICATION.list,
    columns: RECTIFICATION_COLUMNS,
    filters: RECTIFICATION_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { lists: ['status'] }),
      (data) => data.rectifications,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/rectifications/${id}`,
    empty: STATION.noRectifications,
  };
}

/**
 * Returns the definition of the page that lists rectifications for an office that opens them. The office can filter
 * them by the level that opened them.
 */
export function openedList(document: RectificationsDocument): ListSpec<RectificationRow> {
  const spec = rectificationList(document);
  const options = optionsOf(RECTIFICATION_OPENER);
  const openedBy = { name: 'openedBy', label: RECTIFICATION.openedBy, kind: 'choice', options } as const;
  return { ...spec, filters: [...spec.filters, openedBy] };
}
