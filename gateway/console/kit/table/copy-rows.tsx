import Button from 'antd/es/button';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { sayDone } from '../feedback/toast';
import { type Column, tsvOf } from './column';
import { copyText } from './copy-text';

type CopyRowsProps<Row> = { rows: readonly Row[]; columns: readonly Column<Row>[] };

/** The button that copies a table with its titles and its total, so that it can be pasted into a spreadsheet. */
export function CopyRows<Row>({ rows, columns }: CopyRowsProps<Row>) {
  const copy = async () => {
    await copyText(tsvOf(rows, columns, { titleOf: say, totalTitle: KIT.total }));
    sayDone(say(KIT.copied, { count: rows.length }));
  };
  return (
    <Button className="no-print" onClick={() => void copy()} disabled={rows.length === 0}>
      {say(KIT.copy)}
    </Button>
  );
}
