import { Readable } from 'node:stream';
import { type Role } from '../../../shared/domain/roles';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { notFound } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableSheet, workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { type Caller } from '../../../shared/access/caller';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { untilLeft } from '../../http/request-limit';
import { type CallerRoute } from '../../http/route';
import { sendPieces } from '../../http/answers';
import { fileHeaders } from '../file-headers';
import { assertAllGranted } from '../../graph/grants';
import { evaluationsSheet } from './evaluations-sheet';
import { type DivisionNames, divisionNames } from './findings/division-names';
import { findingsSheet, yearEndSheet } from './findings/findings-sheets';
import { fundingSheets } from './funding-sheets';
import { notesSheet } from './notes-sheet';
import { type Figures, overviewSheet, ownFigures } from './overview-sheet';
import { officeRootFields, officeSheets, nameOfPlace } from './office-report';
import { inspectionsSheet, rectificationsSheet } from './oversight-sheets';
import { ReportSource } from '../file-source';
import { servicesSheet } from './services-sheet';
import { staffingSheet } from './staffing-sheet';
import { stationsSheet } from './stations-sheet';
import { submissionsSheet } from './submissions-sheet';
import { trendSheet } from './trend-sheet';
import { readsWhole } from '../whole-place';
import { REPORT } from '../../http/openapi/file-descriptions';

/**
 * The roles that may download the report of a city, of a district, or of a street. Each of these roles is responsible
 * for a division or audits it, so it may read everything in that division.
 */
const READERS: ReadonlySet<Role> = new Set<Role>(['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'AUDITOR']);
const STREET_DIGITS = 9;

/** The name of the place that a report is about, and the sheets of the report. */
type Report = { name: string; sheets: TableSheet[] };

/**
 * `GET /reports/{division}/{year}.xlsx`: sends a workbook about a city, a district or a street in a year, one sheet for
 * each topic. A contractor's workbook covers only the stations that the contractor runs there. The graph is read with
 * the rights of the caller, and the file is sent while it is read.
 */
export function reportRoute(graph: CallersGraph, clock: () => Date): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET'],
    path: '/reports/:division([1-9]\\d{3}|[1-9]\\d{5}|[1-9]\\d{8})/:year(20\\d\\d).xlsx',
    about: REPORT,
    handle: async (request, reply, caller) => {
      const { division: code = '', year = '' } = request.params;
      const of = { division: divisionCode(code), year: Number(year), today: shanghaiToday(clock()) };
      const context = { caller, requestId: request.id, signal: untilLeft(reply) };
      const { name, sheets } = await reportFor(caller, new ReportSource(graph, context, of));
      const title = `${name}社会工作服务站 ${year} 年度报告`;
      const printed = { header: title, footer: `生成日期 ${of.today}` };
      const headers = fileHeaders('xlsx', { name: `report-${code}-${year}`, title });
      await sendPieces(reply, headers, [Readable.from(workbookPieces(sheets, printed))]);
    },
  };
}

/**
 * Returns the report for a caller. It checks that the report exists before anything is sent, so that a refused caller
 * receives an error and not a partial file.
 * @throws HubError NOT_FOUND if the caller has no report of this division, FORBIDDEN if the token lacks a grant
 */
async function reportFor(caller: Caller, source: ReportSource): Promise<Report> {
  const { division } = source.of;
  const isStreet = division.length === STREET_DIGITS;
  if (caller.role === 'CONTRACTOR' || (isStreet && (READERS.has(caller.role) || caller.role === 'STREET_OFFICE'))) {
    assertAllGranted(caller, officeRootFields(caller.role));
    const name = await nameOfPlace(source);
    if (name === null) throw notFound();
    return { name, sheets: officeSheets(source, caller.role, name) };
  }
  if (isStreet || !readsWhole(caller, division, READERS)) throw notFound();
  assertAllGranted(caller, ROOT_FIELDS);
  const own = await ownFigures(source);
  if (own === null) throw notFound();
  return { name: own.name, sheets: sheetsOf(source, own, await divisionNames(source)) };
}

/** The root fields that the report of a city or a district reads. */
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

function sheetsOf(source: ReportSource, own: Figures, names: DivisionNames): TableSheet[] {
  return [
    overviewSheet(source, own),
    stationsSheet(source),
    staffingSheet(source),
    findingsSheet(source, names),
    yearEndSheet(source, names),
    submissionsSheet(source),
    servicesSheet(source),
    evaluationsSheet(source),
    inspectionsSheet(source),
    rectificationsSheet(source),
    ...fundingSheets(source),
    trendSheet(source),
    notesSheet(source.of, own.name),
  ];
}
