import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { ContentCheck } from '../../../shared/attachments/content-check';
import { contentDisposition } from '../../../shared/kernel/media-types';
import { notFound } from '../../../shared/kernel/errors';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { sendPieces } from '../../http/answers';
import { type CallerRoute, type Reply } from '../../http/route';
import { type Attachment, findAttachment } from './find-attachment';
import { DOWNLOAD } from '../../http/openapi/file-descriptions';

/**
 * `GET /attachments/{id}`: sends an attached file to every caller who may read the record that it is attached to. No
 * other route sends attached files.
 */
export function downloadRoute(graph: CallersGraph, store: AttachmentStore): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET', 'HEAD'],
    path: '/attachments/:id([0-9A-Z]{26})',
    about: DOWNLOAD,
    handle: async ({ id: requestId, params: { id = '' } }, reply, caller) => {
      const attachment = await findAttachment(graph, { caller, requestId }, id);
      if (attachment === null) throw notFound();
      await send(reply, attachment, store);
    },
  };
}

async function send(reply: Reply, attachment: Attachment, store: AttachmentStore): Promise<void> {
  const { name, mediaType, bytes, sha256 } = attachment;
  const headers = {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': contentDisposition(name, mediaType),
  };
  if (reply.request.method === 'HEAD') {
    if (!(await store.has(sha256))) throw missing(sha256);
    return void reply.headers(headers).send();
  }
  const content = await store.open(sha256);
  if (content === null) throw missing(sha256);
  return sendPieces(reply, headers, [content, new ContentCheck(sha256)]);
}

/**
 * Returns the error for an attached file whose content is missing in the store. The message of this error is only for
 * the log. The caller receives an internal error without it.
 */
function missing(sha256: string): Error {
  return new Error(`The attachment store lacks the content ${sha256} of an attached file. Restore it from a backup.`);
}
