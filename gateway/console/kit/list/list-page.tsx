import { type ReactNode, useMemo, useState } from 'react';
import Button from 'antd/es/button';
import { KIT } from '../../words/kit';
import { type Words, say } from '../../words/language';
import { EmptyState } from '../feedback/empty-state';
import { Loading } from '../feedback/loading';
import { RefusalAlert } from '../feedback/refusal-alert';
import { useTitle } from '../feedback/use-title';
import { type Column, sortedRows } from '../table/column';
import { DataTable } from '../table/data-table';
import { personalNames } from './filter';
import { FilterBar } from './filter-bar';
import { type Selection } from '../table/table-head';
import { type Filters, type ListState, useListState } from './list-state';
import { ListTools } from './list-tools';
import { type ListSpec } from './list-spec';
import { PrintHead } from './print-head';
import { useRows } from './use-rows';

/** Returns the buttons for the selected rows. `done` reloads the list after an act. */
export type SelectionTools<Row> = (selected: readonly Row[], done: () => void) => ReactNode;

export type ListPageProps<Row> = {
  spec: ListSpec<Row>;
  selectionTools?: SelectionTools<Row>;
  /** Buttons to the right of the title. */
  actions?: ReactNode;
};

/** A page with a list: its filters, its tools, and its rows. */
export function ListPage<Row>({ spec, selectionTools, actions }: ListPageProps<Row>) {
  const [state, setState] = useListState(
    spec.filters.map(({ name }) => name),
    personalNames(spec.filters),
  );
  const { filters } = state;
  const { rows, total, refusal, readAt, more, reload } = useRows(spec.read, filters);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const columns = visibleColumns(spec.columns, state.columns);
  const sorted = useMemo(() => sortedRows(rows, spec.columns, state.sort), [rows, spec.columns, state.sort]);
  const selected = sorted.filter((row) => ids.has(spec.idOf(row)));
  useTitle(say(spec.title));
  const clear = () => setIds(new Set());
  const done = () => {
    clear();
    reload();
  };
  const selection = selectionTools === undefined ? {} : { selection: { ids, set: setIds } };
  return (
    <>
      <ListHead spec={spec} shown={rows.length} total={total}>
        {actions}
        <ListTools rows={selected.length > 0 ? selected : sorted} {...{ spec, columns, filters, state, setState }} />
      </ListHead>
      <PrintHead filters={spec.filters} values={filters} asOf={readAt} />
      <FilterBar filters={spec.filters} values={filters} onChange={(values) => setState({ filters: values })} />
      {selectionTools !== undefined && (
        <SelectionBar count={selected.length} onClear={clear}>
          {selectionTools(selected, done)}
        </SelectionBar>
      )}
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {total === null && refusal === null && <Loading />}
      {total === 0 && <EmptyState text={say(emptyText(spec, filters))} />}
      {rows.length > 0 && <ListTable spec={spec} rows={sorted} {...{ columns, state, setState }} {...selection} />}
      {more !== null && <MoreRows onMore={more} />}
    </>
  );
}

type ListHeadProps = {
  spec: { title: Words; hint?: Words };
  shown: number;
  total: number | null;
  children: ReactNode;
};

function ListHead({ spec: { title, hint }, shown, total, children }: ListHeadProps) {
  return (
    <>
      <header className="page-head">
        <h1>{say(title)}</h1>
        {total !== null && <span className="secondary">{say(KIT.shown, { shown, total })}</span>}
        <div className="page-actions">{children}</div>
      </header>
      {hint !== undefined && <p className="hint">{say(hint)}</p>}
    </>
  );
}

type ListTableProps<Row> = {
  spec: ListSpec<Row>;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  state: ListState;
  setState: (change: Partial<ListState>) => void;
  selection?: Selection;
};

function ListTable<Row>({ spec, rows, columns, state, setState, selection }: ListTableProps<Row>) {
  const { title, idOf, linkOf } = spec;
  return (
    <DataTable
      label={say(title)}
      {...{ rows, columns, idOf }}
      sort={state.sort}
      onSort={(sort) => setState({ sort })}
      {...(linkOf === undefined ? {} : { linkOf })}
      {...(selection === undefined ? {} : { selection })}
    />
  );
}

function emptyText<Row>({ empty, toDo }: ListSpec<Row>, filters: Filters): Words {
  if (toDo !== undefined && filters['status'] === toDo.status) return toDo.empty;
  return Object.keys(filters).length > 0 ? KIT.emptyFiltered : (empty ?? KIT.empty);
}

/** Returns the columns that the person chose. Without a choice, returns the columns that are not hidden by default. */
function visibleColumns<Row>(all: readonly Column<Row>[], chosen: readonly string[] | null): readonly Column<Row>[] {
  if (chosen === null) return all.filter(({ isHidden }) => isHidden !== true);
  const kept = all.filter(({ key }) => chosen.includes(key));
  return kept.length === 0 ? all : kept;
}

function MoreRows({ onMore }: { onMore: () => void }) {
  return (
    <p>
      <Button onClick={onMore}>{say(KIT.loadMore)}</Button> <span className="secondary">{say(KIT.sortedPart)}</span>
    </p>
  );
}

/** The bar that shows the number of selected rows, and the buttons for them. */
function SelectionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  return (
    <div className="selection-bar" role="group" aria-label={say(KIT.selected, { count })}>
      <span aria-live="polite">{say(KIT.selected, { count })}</span>
      {children}
      {count === 0 && <span className="secondary small">{say(KIT.selectFirst)}</span>}
      {count > 0 && (
        <Button type="link" onClick={onClear}>
          {say(KIT.clearSelection)}
        </Button>
      )}
    </div>
  );
}
