import { Readable } from 'node:stream';
import { divisionCode } from '../shared/division-code';
import { notFound } from '../shared/errors';
import { shanghaiToday } from '../shared/period';
import { type Caller, type Role } from '../shared/scope/caller';
import { governs, scopeOf } from '../shared/scope/scope';
import { type TableSheet, workbookPieces } from '../shared/sheets/stream-workbook';
import { type CallersGraph } from './ask-as-caller';
import { type Door } from './door';
import { grantsOf, missingGrant } from './grants';
import { evaluationsSheet } from './report/evaluations-sheet';
import { findingsSheet } from './report/findings-sheet';
import { fundingSheets } from './report/funding-sheets';
import { notesSheet } from './report/notes-sheet';
import { type Figures, overviewSheet, ownFigures } from './report/overview-sheet';
import { oversightSheets } from './report/oversight-sheets';
import { ReportSource } from './report/report-source';
import { servicesSheet } from './report/services-sheet';
import { staffingSheet } from './report/staffing-sheet';
import { stationsSheet } from './report/stations-sheet';
import { submissionsSheet } from './report/submissions-sheet';
import { trendSheet } from './report/trend-sheet';

/** Those who see all of what a report tells, and answer for its division or audit it. */
const READERS: ReadonlySet<Role> = new Set<Role>(['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'AUDITOR']);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /reports/{division}/{year}.xlsx`: a district or a city in a year, a sheet a topic. It is read from the graph as whoever asks
 * has it, and goes out while it is read.
 */
export function reportDoor(graph: CallersGraph, clock: () => Date): Door {
  return {
    path: /^\/reports\/((?:\d{4}|\d{6})\/20\d\d)\.xlsx$/,
    methods: ['GET'],
    answer: async (exchange, caller, id) => {
      const [code = '', year = ''] = id.split('/');
      if (!maySee(caller, code)) throw notFound();
      assertAllGranted(caller);
      const of = { division: divisionCode(code), year: Number(year), today: shanghaiToday(clock()) };
      const source = new ReportSource(graph, { caller, requestId: exchange.requestId }, of);
      // Before anything goes out: what fails here is answered as an error.
      const own = await ownFigures(source);
      if (own === null) throw notFound();
      const title = `${own.name}社会工作服务站 ${year} 年度报告`;
      const printed = { header: title, footer: `生成日期 ${of.today}` };
      const headers = {
        'content-type': XLSX,
        'content-disposition': `attachment; filename="report-${code}-${year}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}.xlsx`)}`,
      };
      await exchange.stream(headers, [Readable.from(workbookPieces(sheetsOf(source, own), printed))]);
    },
  };
}

/** A report is of a whole: whoever sees a part of it only would be told wrong sums. */
function maySee(caller: Caller, code: string): boolean {
  const division = divisionCode(code);
  const place = { divisionCode: division, districtCode: code.length === 6 ? division : null };
  return READERS.has(caller.role) && governs(scopeOf(caller), place);
}

/** The root fields that it reads: a narrowed token must carry all of them, or it would break off at the first that is missing. */
const ROOT_FIELDS = [
  ...['division', 'stations', 'findings', 'submissions', 'evaluations', 'inspections', 'rectifications'],
  ...['budgetLines', 'contracts', 'complianceTrend'],
];

function assertAllGranted(caller: Caller): void {
  const grants = grantsOf(caller);
  if (grants === null) return;
  const missing = ROOT_FIELDS.map((field) => `${field}:read`).find((grant) => !grants.includes(grant));
  if (missing !== undefined) throw missingGrant(missing);
}

function sheetsOf(source: ReportSource, own: Figures): TableSheet[] {
  return [
    overviewSheet(source, own),
    stationsSheet(source),
    staffingSheet(source),
    findingsSheet(source),
    submissionsSheet(source),
    servicesSheet(source),
    evaluationsSheet(source),
    ...oversightSheets(source),
    ...fundingSheets(source),
    trendSheet(source),
    notesSheet(source.of, own.name),
  ];
}
