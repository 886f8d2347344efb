import { Readable } from 'node:stream';
import { z } from 'zod';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { notFound } from '../../../shared/kernel/errors';
import { isJsonObject } from '../../../shared/kernel/json-or-null';
import { csvPieces } from '../../../shared/tabular/csv/write-csv';
import { workbookPieces } from '../../../shared/tabular/xlsx/stream-workbook';
import { type Caller } from '../../../shared/access/caller';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { assertAllGranted } from '../../graph/grants';
import { sendPieces } from '../../http/answers';
import { untilLeft } from '../../http/request-limit';
import { jsonBody } from '../../http/reading/read-body';
import { type CallerRoute, type Request, searchOf } from '../../http/route';
import { fileHeaders } from '../file-headers';
import { GraphSource } from '../file-source';
import { type GraphqlParts } from '../../http/graphql-route';
import { badParameter, parameterFault } from '../parameter-fault';
import { listIn } from './exported-list';
import { allColumns, chosenColumns } from './list-columns';
import { filtersOf } from './list-filters';
import { type AskedList, listSheets } from './list-sheets';
import { LIST } from '../../http/openapi/file-descriptions';

/**
 * `GET` and `POST /export/{list}.{xlsx,csv}`: send all rows of a list that the caller may read. A list has the name of
 * its root field, such as `submissions`. The parameters are the arguments of that field, and `columns` chooses the
 * columns. The graph is read with the rights of the caller, and the file is sent while it is read.
 */
export function listRoute(graph: CallersGraph, clock: () => Date, spend: GraphqlParts['spend']): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET', 'POST'],
    path: '/export/:name([A-Za-z]{1,60}).:kind(csv|xlsx)',
    about: LIST,
    handle: async (request, reply, caller) => {
      const { name = '', kind = '' } = request.params;
      const asked = askedFor(graph, caller, { name, parameters: await parametersOf(request) });
      const now = clock();
      const payFirst = onlyOnce((fields) => spend(request.raw, caller, fields));
      const context = { caller, requestId: request.id, signal: untilLeft(reply), spend: payFirst };
      const sheets = await listSheets(new GraphSource(graph, context), asked, now);
      const today = shanghaiToday(now);
      const { title } = asked.list;
      const headers = fileHeaders(kind === 'csv' ? 'csv' : 'xlsx', {
        name: `${name}-${today}`,
        title: `${title} ${today}`,
      });
      const printed = { header: title, footer: `生成日期 ${today}` };
      const pieces = kind === 'csv' ? csvPieces(sheets.rows) : workbookPieces([sheets.rows, sheets.notes], printed);
      await sendPieces(reply, headers, [Readable.from(pieces)]);
    },
  };
}

/**
 * Returns a function that calls `spend` only the first time. Only the first page of a list is therefore charged to the
 * caller's budget. Otherwise the budget could run out during the download, and the file would end early.
 */
function onlyOnce(spend: (fields: number) => void): (fields: number) => void {
  let isPaid = false;
  return (fields) => {
    if (!isPaid) spend(fields);
    isPaid = true;
  };
}

/**
 * The schema of an object whose values are all texts. `z.record` would silently drop the name `__proto__`, so that this
 * name would not be refused.
 */
const bodySchema = z.custom<Record<string, string>>(
  (body) => isJsonObject(body) && Object.values(body).every((value) => typeof value === 'string'),
);

/** Returns the parameters of a request. A POST has them in its body, because a URL must not contain personal names. */
async function parametersOf(request: Request): Promise<URLSearchParams> {
  if (request.method === 'GET') return new URLSearchParams(searchOf(request));
  return new URLSearchParams(Object.entries(await jsonBody(request.raw, bodySchema)));
}

const COLUMNS_ONCE = {
  zh: '请在一个 columns 参数中列出所需的列,以逗号分隔,如 columns=id,status;不带该参数则列出默认列。',
  en: 'Name all columns in one parameter columns, separated by commas, such as columns=id,status. Without the parameter you get the default columns.',
};

/**
 * Reads from the request which list, filters and columns the caller wants.
 * @throws HubError NOT_FOUND if the role has no such list, FORBIDDEN if the token does not grant it, and BAD_USER_INPUT
 * if a filter or a column is wrong
 */
function askedFor(
  graph: CallersGraph,
  caller: Caller,
  { name, parameters }: { name: string; parameters: URLSearchParams },
): AskedList {
  const list = listIn(graph.schemaOf(caller.role), name);
  if (list === null) throw notFound();
  assertAllGranted(caller, [list.field]);
  const choice = parameters.get('columns');
  const fault = choice === null ? null : parameterFault(parameters, 'columns', ['columns']);
  if (fault !== null) throw badParameter('columns', fault, COLUMNS_ONCE);
  parameters.delete('columns');
  const columns = choice === null ? allColumns(list.row) : chosenColumns(list.row, choice);
  return { list, columns, filters: filtersOf(list, parameters) };
}
