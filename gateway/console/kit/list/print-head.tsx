import { instantText } from '../../words/format';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { PrintLine } from '../print/print-line';
import { type Filter } from './filter';
import { filterText } from './filter-text';
import { type Filters } from './list-state';

type PrintHeadProps = { filters: readonly Filter[]; values: Filters; asOf: string | null };

/** The head of a printed list: the filters, the time of the data, who printed it, and when. */
export function PrintHead({ filters, values, asOf }: PrintHeadProps) {
  const text = filterText(filters, values);
  return (
    <div className="print-only">
      {text !== '' && <p>{say(PRINT.filters, { filters: text })}</p>}
      <p>{say(PRINT.asOf, { time: instantText(asOf) })}</p>
      <PrintLine />
    </div>
  );
}
