import { type ReactNode } from 'react';
import { dateText } from '../../words/format';
import { type Words, say } from '../../words/language';
import { PRINT } from '../../words/print';

/** A table of labels and values on a sheet. A missing value is shown as a dash. */
export function SheetRows({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <table className="sheet-table">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="prose">{isMissing(value) ? '—' : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === '';
}

/** A column of a table on a sheet. */
export type SheetColumn = { title: Words; isNumber?: boolean };

type SheetTableProps = {
  head: readonly SheetColumn[];
  rows: readonly (readonly ReactNode[])[];
  /** The last row, for example the sum. */
  foot?: readonly ReactNode[];
};

/** A table on a sheet. Its head is repeated on each printed page. */
export function SheetTable({ head, rows, foot }: SheetTableProps) {
  const classOf = (at: number, cell?: ReactNode) =>
    head[at]?.isNumber === true ? 'number' : isCode(cell) ? 'code' : 'prose';
  const drawn = foot === undefined ? rows : [...rows, foot];
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {head.map(({ title }, at) => (
            <th key={title[0]} scope="col" className={classOf(at)}>
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, at) => (
              <td key={at} className={classOf(at, cell)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Returns whether a cell holds a date or a document number, which must stay on one line. */
function isCode(cell: ReactNode): boolean {
  return typeof cell === 'string' && /^[\w-]{1,24}$/.test(cell);
}

/** The spaces where the parties of a sheet sign, from left to right. */
export function SheetSignatures({ signers }: { signers: readonly string[] }) {
  return (
    <table className="sheet-table sheet-signatures">
      <tbody>
        <tr>
          {signers.map((signer) => (
            <td key={signer}>
              <p>{signer}</p>
              <p>{say(PRINT.signature)}:</p>
              <p>{say(PRINT.date)}:</p>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** The closing lines of a letter: the issuing office and the date. */
export function SheetIssuer({ office, date }: { office: string; date: string }) {
  return (
    <div className="sheet-issuer">
      <p>{office}</p>
      <p>{dateText(date)}</p>
    </div>
  );
}
