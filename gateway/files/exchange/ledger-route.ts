import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type Door } from '../../http/route';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { ReportSource } from '../file-source';
import { readsWhole } from '../whole-place';
import { ledgerSheets } from './ledger-sheets';

/** Those who read budgets, and answer for a district or a city or audit it. */
const READERS: ReadonlySet<Role> = new Set<Role>([
  'FINANCE_BUREAU',
  'DISTRICT_BUREAU',
  'CITY_BUREAU',
  'CITY_PLATFORM',
  'AUDITOR',
]);

/** `GET /ledgers/{division}/{year}.xlsx`: the lines of a year, what was booked on them, and what was paid. */
export function ledgerDoor(graph: CallersGraph, clock: () => Date): Door {
  return {
    path: /^\/ledgers\/((?:\d{4}|\d{6})\/20\d\d)\.xlsx$/,
    methods: ['GET'],
    answer: async (exchange, caller, id) => {
      const [code = '', year = ''] = id.split('/');
      if (!readsWhole(caller, code, READERS)) throw notFound();
      assertAllGranted(caller, ['budgetLines', 'ledgerPostings']);
      const of = { division: divisionCode(code), year: Number(year), today: shanghaiToday(clock()) };
      const sheets = await ledgerSheets(new ReportSource(graph, { caller, requestId: exchange.requestId }, of));
      const title = `预算台账 ${code} ${year}`;
      const printed = { header: title, footer: `生成日期 ${of.today}` };
      const headers = fileHeaders('xlsx', { name: `ledger-${code}-${year}`, title });
      await exchange.stream(headers, [Readable.from(workbookPieces(sheets, printed))]);
    },
  };
}
