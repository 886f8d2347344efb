import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableSheet, workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { csvPieces } from '../../../shared/tabular/csv/write-csv';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { untilLeft } from '../../http/request-limit';
import { type CallerRoute } from '../../http/route';
import { sendPieces } from '../../http/answers';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { ReportSource } from '../file-source';
import { readsWhole } from '../whole-place';
import { paymentOrders } from './payment-orders';
import { PAYMENT_ORDERS } from '../../http/openapi/file-descriptions';

/**
 * The roles that may download payment orders. The orders contain account numbers, so only the finance bureau, which
 * pays, may download them.
 */
const READERS: ReadonlySet<Role> = new Set<Role>(['FINANCE_BUREAU']);

/**
 * `GET /payment-orders/{division}.csv` or `.xlsx`: sends the payments that the finance bureau of a district or city has
 * approved and not yet paid.
 */
export function paymentOrdersRoute(graph: CallersGraph, clock: () => Date): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET'],
    path: '/payment-orders/:division([1-9]\\d{3}|[1-9]\\d{5}).:kind(csv|xlsx)',
    about: PAYMENT_ORDERS,
    handle: async (request, reply, caller) => {
      const { division: code = '', kind = '' } = request.params;
      if (!readsWhole(caller, code, READERS)) throw notFound();
      assertAllGranted(caller, ['disbursements']);
      const today = shanghaiToday(clock());
      const of = { division: divisionCode(code), year: Number(today.slice(0, 4)), today };
      const context = { caller, requestId: request.id, signal: untilLeft(reply) };
      const source = new ReportSource(graph, context, of);
      const orders = await paymentOrders(source);
      const headers = fileHeaders(kind === 'csv' ? 'csv' : 'xlsx', {
        name: `payment-orders-${code}-${today}`,
        title: `支付指令 ${code} ${today}`,
      });
      await sendPieces(reply, headers, [kind === 'csv' ? Readable.from(csvPieces(orders)) : workbook(orders, of)]);
    },
  };
}

function workbook(orders: TableSheet, { division, today }: { division: string; today: string }): Readable {
  const printed = { header: `支付指令(${division})`, footer: `生成日期 ${today}` };
  return Readable.from(workbookPieces([orders], printed));
}
