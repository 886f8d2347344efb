import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { instantText } from '../../words/format';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { useTitle } from '../feedback/use-title';
import { PrintLine } from '../print/print-line';

type SheetProps = {
  title: string;
  /** The number of the record. */
  number?: string;
  /** The time at which the data was read. The default is the time at which the sheet is first shown. */
  asOf?: string;
  /** Whether the sheet is in landscape format, for a wide table. */
  isWide?: boolean;
  children: ReactNode;
};

/**
 * A printable A4 sheet in the layout of official documents (GB/T 9704). It shows the number of the record and the time
 * of the data. On paper it also shows who printed it and when.
 */
export function Sheet({ title, number, asOf, isWide = false, children }: SheetProps) {
  const navigate = useNavigate();
  const [shownAt] = useState(() => new Date().toISOString());
  useTitle(title);
  return (
    <article className={isWide ? 'sheet wide-sheet' : 'sheet'}>
      <p className="no-print form-buttons">
        <Button type="primary" onClick={() => print()}>
          {say(KIT.print)}
        </Button>
        <Button onClick={() => void navigate(-1)}>{say(KIT.back)}</Button>
      </p>
      <h1>{title}</h1>
      <p className="sheet-head">
        <span>{number !== undefined && say(PRINT.number, { number })}</span>
        <span>{say(PRINT.asOf, { time: instantText(asOf ?? shownAt) })}</span>
      </p>
      {children}
      <footer className="sheet-foot">
        <PrintLine />
      </footer>
    </article>
  );
}
