import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { ContentCheck } from '../../../shared/attachments/content-check';
import { contentDisposition } from '../../../shared/kernel/media-types';
import { notFound } from '../../../shared/kernel/errors';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type Door } from '../../http/route';
import { type Attachment, findAttachment } from './find-attachment';
import { type HttpExchange } from '../../http/http-exchange';

/** `GET /attachments/{id}`: whose scope the file's owner lies in gets it, and there is no other way to it. */
export function downloadDoor(graph: CallersGraph, store: AttachmentStore): Door {
  return {
    path: /^\/attachments\/([0-9A-Z]{26})$/,
    methods: ['GET', 'HEAD'],
    answer: async (exchange, caller, id) => {
      const attachment = await findAttachment(graph, { caller, requestId: exchange.requestId }, id);
      if (attachment === null) throw notFound();
      await send(exchange, attachment, store);
    },
  };
}

async function send(exchange: HttpExchange, attachment: Attachment, store: AttachmentStore): Promise<void> {
  const { name, mediaType, bytes, sha256 } = attachment;
  const headers = {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': contentDisposition(name, mediaType),
  };
  if (exchange.request.method === 'HEAD') {
    if (!(await store.has(sha256))) throw missing();
    return exchange.stream(headers, null);
  }
  const content = await store.open(sha256);
  if (content === null) throw missing();
  return exchange.stream(headers, [content, new ContentCheck(sha256)]);
}

/** What is on record must be in the store: to a client it is an error inside, and the log has it. */
function missing(): Error {
  return new Error('The store does not have a file that is on record.');
}
