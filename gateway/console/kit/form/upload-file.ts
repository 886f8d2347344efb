import { type AttachmentKind } from '../../../../shared/domain/submissions';
import { consoleHeaders } from '../../session/console-headers';
import { announceSessionEnded } from '../../session/session-ended';

/** The file extensions that the Hub accepts, with their media types. */
const ACCEPTED: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** The file extensions of photographs. */
const PHOTOGRAPHS = Object.keys(ACCEPTED).filter((ending) => ACCEPTED[ending]?.startsWith('image/'));
const MOST_BYTES = 20 * 1024 * 1024;

/** The kind of attachment that a field adds, and the file extensions that it accepts. */
export type Accepted = { kind: AttachmentKind; endings: readonly string[]; isPhotograph: boolean };

/** Returns what a field for attachments of these kinds accepts. */
export function acceptedBy(kinds: readonly AttachmentKind[]): Accepted {
  const isPhotograph = kinds.every((each) => each === 'PHOTOGRAPH');
  return { kind: kinds[0] ?? 'OTHER', endings: isPhotograph ? PHOTOGRAPHS : Object.keys(ACCEPTED), isPhotograph };
}

/**
 * Returns why a file cannot be uploaded where only files with these extensions are accepted. Returns null if it can. The
 * Hub also checks the content.
 */
export function uploadFault(
  { name, size }: { name: string; size: number },
  endings: readonly string[],
): 'KIND' | 'SIZE' | null {
  if (!endings.includes(endingOf(name))) return 'KIND';
  return size > MOST_BYTES ? 'SIZE' : null;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * Uploads a file, and returns the receipt with which a mutation attaches it.
 * @throws Error if the Hub refuses the file
 */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/attachments');
    for (const [name, value] of Object.entries(consoleHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', ACCEPTED[endingOf(file.name)] ?? 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new Error('The file was not sent.'));
    request.onload = () => {
      if (request.status === 401) announceSessionEnded();
      if (request.status !== 201) return reject(new Error(`The Hub answered ${request.status}.`));
      resolve((JSON.parse(request.responseText) as { receipt: string }).receipt);
    };
    request.send(file);
  });
}
