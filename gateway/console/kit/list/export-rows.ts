import { consoleHeaders } from '../../session/console-headers';
import { announceSessionEnded } from '../../session/session-ended';
import { type Filters } from './list-state';

/**
 * The content of an export: the rows that match the filters, and the names of the columns. No names means all columns.
 */
export type Export = { filters: Filters; columns: readonly string[] };

/**
 * Downloads a list as an Excel workbook from the Hub. It holds all rows that match the filters, and a sheet with the
 * filters and the time. Returns false if the download failed.
 */
export async function exportRows(list: string, { filters, columns }: Export): Promise<boolean> {
  const parameters = new URLSearchParams(filters);
  if (columns.length > 0) parameters.set('columns', columns.join(','));
  return download(`/export/${list}.xlsx?${parameters.toString()}`, `${list}.xlsx`);
}

/** Downloads a file with the session. Returns false if the Hub refused or did not answer. */
export async function download(address: string, name: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { headers: consoleHeaders(), credentials: 'same-origin' });
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
