import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableSheet, workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type CallerRoute } from '../../http/route';
import { sendPieces } from '../../http/answers';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { evaluationsSheet } from './evaluations-sheet';
import { findingsSheet } from './findings-sheet';
import { fundingSheets } from './funding-sheets';
import { notesSheet } from './notes-sheet';
import { type Figures, overviewSheet, ownFigures } from './overview-sheet';
import { oversightSheets } from './oversight-sheets';
import { ReportSource } from '../file-source';
import { servicesSheet } from './services-sheet';
import { staffingSheet } from './staffing-sheet';
import { stationsSheet } from './stations-sheet';
import { submissionsSheet } from './submissions-sheet';
import { trendSheet } from './trend-sheet';
import { yearEndSheet } from './year-end-sheet';
import { readsWhole } from '../whole-place';

/** The roles that may read everything in a report, and answer for its division or audit it. */
const READERS: ReadonlySet<Role> = new Set<Role>(['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'AUDITOR']);

/**
 * `GET /reports/{division}/{year}.xlsx`: sends a workbook about a district or a city in a year, one sheet for each
 * topic. The graph is read with the rights of the caller, and the file is sent while it is read.
 */
export function reportRoute(graph: CallersGraph, clock: () => Date): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET'],
    path: '/reports/:division(\\d{4}|\\d{6})/:year(20\\d\\d).xlsx',
    handle: async (request, reply, caller) => {
      const { division: code = '', year = '' } = request.params;
      if (!readsWhole(caller, code, READERS)) throw notFound();
      assertAllGranted(caller, ROOT_FIELDS);
      const of = { division: divisionCode(code), year: Number(year), today: shanghaiToday(clock()) };
      const source = new ReportSource(graph, { caller, requestId: request.id }, of);
      // The figures are read before anything is sent, so that a failure is answered as an error.
      const own = await ownFigures(source);
      if (own === null) throw notFound();
      const title = `${own.name}社会工作服务站 ${year} 年度报告`;
      const printed = { header: title, footer: `生成日期 ${of.today}` };
      const headers = fileHeaders('xlsx', { name: `report-${code}-${year}`, title });
      await sendPieces(reply, headers, [Readable.from(workbookPieces(sheetsOf(source, own), printed))]);
    },
  };
}

/** The root fields that a report reads. */
const ROOT_FIELDS = [
  'division',
  'stations',
  'workers',
  'findings',
  'yearEndFindings',
  'submissions',
  'evaluations',
  'inspections',
  'rectifications',
  'budgetLines',
  'contracts',
  'complianceTrend',
];

function sheetsOf(source: ReportSource, own: Figures): TableSheet[] {
  return [
    overviewSheet(source, own),
    stationsSheet(source),
    staffingSheet(source),
    findingsSheet(source),
    yearEndSheet(source),
    submissionsSheet(source),
    servicesSheet(source),
    evaluationsSheet(source),
    ...oversightSheets(source),
    ...fundingSheets(source),
    trendSheet(source),
    notesSheet(source.of, own.name),
  ];
}
