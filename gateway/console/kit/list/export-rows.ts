import { consoleHeaders } from '../../session/console-headers';
import { announceSessionEnded } from '../../session/session-ended';
import { type Filters } from './list-state';

/**
 * The content of an export: the filters that its rows match, and the names of its columns. An empty list of names means
 * all columns.
 */
export type Export = { filters: Filters; columns: readonly string[] };

/**
 * Downloads a list from the Hub as an Excel workbook. The workbook contains all rows that match the filters, and a
 * sheet with the filters and the time. The filters are in the body of the request, because they may contain names of
 * persons. Returns false if the download failed.
 */
export async function exportRows(list: string, { filters, columns }: Export): Promise<boolean> {
  const body = { ...filters, ...(columns.length === 0 ? {} : { columns: columns.join(',') }) };
  return download(`/export/${list}.xlsx`, `${list}.xlsx`, body);
}

/**
 * Downloads a file with the session of the page. A request with a body is a POST. Returns false if the Hub refused the
 * request or did not answer.
 */
export async function download(address: string, name: string, body: object | null = null): Promise<boolean> {
  const posted = {
    method: 'POST',
    headers: { ...consoleHeaders(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const request = body === null ? { headers: consoleHeaders() } : posted;
  try {
    const answer = await fetch(address, { ...request, credentials: 'same-origin' });
    if (answer.status === 401) announceSessionEnded();
    if (!answer.ok) return false;
    saveAs(await answer.blob(), name);
    return true;
  } catch {
    return false;
  }
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
