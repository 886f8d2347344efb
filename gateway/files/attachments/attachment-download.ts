import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { ContentCheck } from '../../../shared/attachments/content-check';
import { contentDisposition } from '../../../shared/kernel/media-types';
import { notFound } from '../../../shared/kernel/errors';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { sendPieces } from '../../http/answers';
import { type CallerRoute, type Reply } from '../../http/route';
import { type Attachment, findAttachment } from './find-attachment';

/** `GET /attachments/{id}`: whose scope the file's owner lies in gets it, and there is no other way to it. */
export function downloadRoute(graph: CallersGraph, store: AttachmentStore): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET', 'HEAD'],
    path: '/attachments/:id([0-9A-Z]{26})',
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
    if (!(await store.has(sha256))) throw missing();
    return void reply.headers(headers).send();
  }
  const content = await store.open(sha256);
  if (content === null) throw missing();
  return sendPieces(reply, headers, [content, new ContentCheck(sha256)]);
}

/** What is on record must be in the store: to a client it is an error inside, and the log has it. */
function missing(): Error {
  return new Error('The attachment store lacks a file that is recorded.');
}
