import Button from 'antd/es/button';
import { useState } from 'react';
import { Popup } from '../feedback/popup';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type Column } from '../table/column';
import { CopyRows } from '../table/copy-rows';
import { exportRows } from './export-rows';
import { personalNames } from './filter';
import { dividedFilters, type Filters, type ListState } from './list-state';
import { type ListSpec } from './list-spec';
import { sayFailed } from '../feedback/toast';
import { ViewsMenu } from './views-menu';

type ListToolsProps<Row> = {
  spec: ListSpec<Row>;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  filters: Filters;
  state: ListState;
  setState: (change: Partial<ListState>) => void;
};

/** The tools of a list: saved views, columns, export, copy, and print. */
export function ListTools<Row>({ spec, rows, columns, filters, state, setState }: ListToolsProps<Row>) {
  const [exporting, setExporting] = useState(false);
  const save = async () => {
    setExporting(true);
    const done = await exportRows(spec.name, {
      filters: spec.exportFilters?.(filters) ?? filters,
      columns: columns.flatMap(({ exported }) => exported ?? []),
    });
    setExporting(false);
    if (!done) sayFailed(say(KIT.exportFailed));
  };
  return (
    <div className="list-tools">
      <ViewsMenu list={spec.name} state={withoutPersonal(spec, state)} onChoose={setState} />
      <ColumnsMenu all={spec.columns} shown={columns} onChange={(keys) => setState({ columns: keys })} />
      <Button onClick={() => void save()} loading={exporting} disabled={rows.length === 0}>
        {say(KIT.exportExcel)}
      </Button>
      <CopyRows rows={rows} columns={columns} />
      <Button onClick={() => print()} disabled={rows.length === 0}>
        {say(KIT.print)}
      </Button>
    </div>
  );
}

/** Returns the state of a list without personal data, for a saved view. */
function withoutPersonal<Row>({ filters }: ListSpec<Row>, state: ListState): ListState {
  return { ...state, filters: dividedFilters(state.filters, personalNames(filters)).open };
}

type ColumnsMenuProps<Row> = {
  all: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  onChange: (keys: readonly string[]) => void;
};

function ColumnsMenu<Row>({ all, shown, onChange }: ColumnsMenuProps<Row>) {
  const keys = shown.map(({ key }) => key);
  const toggle = (key: string) =>
    onChange(all.map((each) => each.key).filter((each) => (each === key ? !keys.includes(each) : keys.includes(each))));
  const content = (
    <fieldset className="column-choices">
      <legend>{say(KIT.columnsHint)}</legend>
      {all.map(({ key, title }) => (
        <label key={key}>
          <input type="checkbox" checked={keys.includes(key)} onChange={() => toggle(key)} /> {say(title)}
        </label>
      ))}
    </fieldset>
  );
  return <Popup text={say(KIT.columns)}>{content}</Popup>;
}
