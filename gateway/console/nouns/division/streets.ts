import { useMemo } from 'react';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { readConnection } from '../../kit/list/read-connection';
import { type Loaded } from '../../kit/record/use-record';
import { useWholeList } from '../../kit/record/use-whole';
import { useOwnPlace } from '../../session/own-place';
import { type NamedDivision } from './division-names';

/** The query with which a role reads the districts of its city, and the streets and towns of each district. */
export type StreetsDocument = Document<
  { division: { children: Connection<NamedDivision> | null } | null },
  { division: string; after?: string | null }
>;

/** Reads the divisions below the caller's own division, each with the divisions below it. */
export function useStreets(document: StreetsDocument): Loaded<readonly NamedDivision[]> {
  const read = useMemo(
    () =>
      readConnection(
        document,
        ({ division }) => ({ division }),
        (data) => data.division?.children,
      ),
    [document],
  );
  return useWholeList(read, { division: useOwnPlace() }, 'form');
}
