import { useState } from 'react';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { type Refusal } from '../../graph/refusal';
import { askPublic } from './ask-public';
import { useAnswer } from './use-answer';

/** The loaded rows of a list. `rows` is null until the first page has loaded. */
export type Pages<Row> = {
  rows: readonly Row[] | null;
  total: number;
  refusal: Refusal | null;
  retry: () => void;
  /** Loads the next page. Null if there is none. */
  more: (() => void) | null;
};

type Paged = { after?: string | null };
type More<Row> = { of: string; pages: readonly Connection<Row>[]; refusal: Refusal | null };

/** Loads the first page of a list. The returned `more` loads each further page. */
export function usePages<Data, Variables extends Paged, Row>(
  document: Document<Data, Variables>,
  variables: Variables,
  read: (data: Data) => Connection<Row> | null | undefined,
): Pages<Row> {
  const first = useAnswer(document, variables);
  const of = JSON.stringify(variables);
  const [loaded, setLoaded] = useState<More<Row>>({ of, pages: [], refusal: null });
  const later = loaded.of === of ? loaded : { of, pages: [], refusal: null };
  const begun = first.data === null ? null : (read(first.data) ?? null);
  const pages = begun === null ? [] : [begun, ...later.pages];
  const last = pages.at(-1);
  const load = async () => {
    const { data, refusal } = await askPublic(document, { ...variables, after: last?.pageInfo.endCursor });
    const next = data === null ? null : read(data);
    setLoaded({ of, pages: next ? later.pages.concat(next) : later.pages, refusal });
  };
  return {
    rows: begun === null ? null : pages.flatMap(({ nodes }) => nodes),
    total: last?.totalCount ?? 0,
    refusal: first.refusal ?? later.refusal,
    retry: first.refusal === null ? () => void load() : first.retry,
    more: last?.pageInfo.hasNextPage === true ? () => void load() : null,
  };
}
