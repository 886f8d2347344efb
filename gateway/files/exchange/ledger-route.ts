import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { untilLeft } from '../../http/request-limit';
import { type CallerRoute } from '../../http/route';
import { sendPieces } from '../../http/answers';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { ReportSource } from '../file-source';
import { readsWhole } from '../whole-place';
import { ledgerSheets } from './ledger-sheets';
import { LEDGER } from '../../http/openapi/file-descriptions';

/**
 * The roles that may download a ledger. All of them may read budgets. Each is responsible for a district or city, or
 * audits one.
 */
const READERS: ReadonlySet<Role> = new Set<Role>([
  'FINANCE_BUREAU',
  'DISTRICT_BUREAU',
  'CITY_BUREAU',
  'CITY_PLATFORM',
  'AUDITOR',
]);

/** `GET /ledgers/{division}/{year}.xlsx`: sends the budget lines of a year, the bookings on them, and the payments. */
export function ledgerRoute(graph: CallersGraph, clock: () => Date): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET'],
    path: '/ledgers/:division([1-9]\\d{3}|[1-9]\\d{5})/:year(20\\d\\d).xlsx',
    about: LEDGER,
    handle: async (request, reply, caller) => {
      const { division: code = '', year = '' } = request.params;
      if (!readsWhole(caller, code, READERS)) throw notFound();
      assertAllGranted(caller, ['budgetLines', 'ledgerPostings']);
      const of = { division: divisionCode(code), year: Number(year), today: shanghaiToday(clock()) };
      const context = { caller, requestId: request.id, signal: untilLeft(reply) };
      const sheets = await ledgerSheets(new ReportSource(graph, context, of));
      const title = `预算台账 ${code} ${year}`;
      const printed = { header: title, footer: `生成日期 ${of.today}` };
      const headers = fileHeaders('xlsx', { name: `ledger-${code}-${year}`, title });
      await sendPieces(reply, headers, [Readable.from(workbookPieces(sheets, printed))]);
    },
  };
}
