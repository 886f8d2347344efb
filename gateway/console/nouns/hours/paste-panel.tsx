import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { Dialog } from '../../kit/feedback/dialog';
import { HOURS_GRID } from '../../words/nouns/hours';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type Cells, type GridWorker, type PastedRow, faultCount, readPasted, takenCells } from './grid';
import { WeeksHead } from './hours-grid';

type PastePanelProps = {
  workers: readonly GridWorker[];
  weeks: readonly string[];
  onTake: (cells: Cells) => void;
  onClose: () => void;
};

/**
 * Reads hours that were copied from a spreadsheet, and shows what was recognised before the person adds the hours to
 * the grid.
 */
export function PastePanel({ workers, weeks, onTake, onClose }: PastePanelProps) {
  const [text, setText] = useState('');
  const rows = useMemo(() => readPasted(text, workers, weeks), [text, workers, weeks]);
  const taken = takenCells(rows);
  const [count, faults] = [Object.keys(taken).length, faultCount(rows)];
  return (
    <Dialog title={say(HOURS_GRID.paste)} onClose={onClose} isWide>
      <p className="hint">{say(HOURS_GRID.pasteHint)}</p>
      <textarea
        className="input"
        rows={4}
        aria-label={say(HOURS_GRID.pasteHere)}
        placeholder={say(HOURS_GRID.pasteHere)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {rows.length > 0 && <Preview rows={rows} weeks={weeks} />}
      {faults > 0 && (
        <p role="status" className="fault-text">
          {say(HOURS_GRID.faults, { count: faults })}
        </p>
      )}
      <div className="form-buttons">
        <Button type="primary" disabled={count === 0} onClick={() => onTake(taken)}>
          {say(HOURS_GRID.take, { count })}
        </Button>
        <Button onClick={onClose}>{say(KIT.cancel)}</Button>
      </div>
    </Dialog>
  );
}

function Preview({ rows, weeks }: { rows: readonly PastedRow[]; weeks: readonly string[] }) {
  return (
    <div className="paste-preview" role="region" aria-label={say(HOURS_GRID.preview)} tabIndex={0}>
      <table className="table grid-table">
        <WeeksHead weeks={weeks} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={row.fault === null ? undefined : 'bad'}>
                {row.name}
                {row.fault !== null && <span className="small"> ✕ {row.fault}</span>}
              </th>
              {weeks.map((week) => (
                <PreviewCell key={week} row={row} week={week} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewCell({ row, week }: { row: PastedRow; week: string }) {
  const cell = row.cells.find((each) => each.week === week);
  const isBad = cell !== undefined && (row.fault !== null || cell.fault !== null);
  return (
    <td className={`number${isBad ? ' bad' : ''}`}>
      {cell?.text}
      {cell?.fault != null && <span className="small"> ✕ {cell.fault}</span>}
    </td>
  );
}
