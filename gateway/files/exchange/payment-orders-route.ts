import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableSheet, workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { csvPieces } from '../../../shared/tabular/csv/write-csv';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type Door } from '../../http/route';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { ReportSource } from '../file-source';
import { readsWhole } from '../whole-place';
import { paymentOrders } from './payment-orders';

/** Account numbers go out in a file to whoever pays, and to nobody else. */
const READERS: ReadonlySet<Role> = new Set<Role>(['FINANCE_BUREAU']);

/** `GET /payment-orders/{division}.csv` or `.xlsx`: what a district's, or a city's, finance bureau has approved and not paid yet. */
export function paymentOrdersDoor(graph: CallersGraph, clock: () => Date): Door {
  return {
    path: /^\/payment-orders\/((?:\d{4}|\d{6})\.(?:csv|xlsx))$/,
    methods: ['GET'],
    answer: async (exchange, caller, id) => {
      const [code = '', kind = ''] = id.split('.');
      if (!readsWhole(caller, code, READERS)) throw notFound();
      assertAllGranted(caller, ['disbursements']);
      const today = shanghaiToday(clock());
      const of = { division: divisionCode(code), year: Number(today.slice(0, 4)), today };
      const source = new ReportSource(graph, { caller, requestId: exchange.requestId }, of);
      const orders = await paymentOrders(source);
      const headers = fileHeaders(kind === 'csv' ? 'csv' : 'xlsx', {
        name: `payment-orders-${code}-${today}`,
        title: `支付指令 ${code} ${today}`,
      });
      await exchange.stream(headers, [kind === 'csv' ? Readable.from(csvPieces(orders)) : workbook(orders, of)]);
    },
  };
}

function workbook(orders: TableSheet, { division, today }: { division: string; today: string }): Readable {
  const printed = { header: `支付指令(${division})`, footer: `生成日期 ${today}` };
  return Readable.from(workbookPieces([orders], printed));
}
