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
 * Downloads a file with the session of the page. A request with a body is a POST. If `name` is null, the file is saved
 * under the name that the Hub sends. Returns false if the Hub refused the request or did not answer.
 */
export async function download(address: string, name: string | null, body: object | null = null): Promise<boolean> {
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
    saveAs(await answer.blob(), name ?? sentName(answer.headers));
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the name under which the Hub wants a file to be saved (RFC 6266). The Hub ends the name with an extension that
 * fits the content, so that a picture named `plan.html` is not saved as a page with scripts.
 */
export function sentName(headers: Headers): string {
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? [];
  return encoded === '' ? 'attachment' : decodeURIComponent(encoded);
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
