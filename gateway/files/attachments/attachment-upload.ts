import { type KeyObject } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { kindOfFile } from '../../../shared/attachments/file-kind';
import { type Attachments, openAttachments } from '../../../shared/attachments/open-store';
import { mintReceipt } from '../../../shared/access/file-receipt';
import { type Config } from '../../../shared/runtime/settings/config';
import { type SpooledFile, SpoolLimitError } from '../../../shared/attachments/spool';
import { type Caller } from '../../../shared/access/caller';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { attachesNothing, emptyFile, fileTooLarge, wrongForm, wrongKind } from './attachment-refusals';
import { type CallerRoute } from '../../http/route';
import { grantsOf, missingGrant } from '../../graph/grants';
import { ClientLeftError } from '../../http/reading/read-body';
import { UploadsUnderWay } from './uploads-under-way';
import { UPLOAD } from '../../http/openapi/file-descriptions';

export const MOST_ATTACHMENT_BYTES = 20 * 1024 * 1024;

export type Uploading = Attachments & { receiptKey: KeyObject; clock: () => Date };

export async function openUploading(
  { attachments }: Config,
  receiptKey: KeyObject,
  clock: () => Date,
): Promise<Uploading> {
  return { ...(await openAttachments(attachments, clock)), receiptKey, clock };
}

/**
 * `POST /attachments`: takes the file as the body and returns a receipt. The receipt is valid for a day. A mutation
 * needs the receipt to attach the file to a record.
 */
export function uploadRoute(graph: CallersGraph, uploading: Uploading): CallerRoute {
  const underWay = new UploadsUnderWay();
  return {
    access: 'TOKEN',
    methods: ['POST'],
    path: '/attachments',
    about: UPLOAD,
    handle: async ({ raw }, reply, caller) => {
      assertMayUpload(caller, graph);
      assertFile(raw);
      const receipt = await underWay.run(caller, () => take(raw, caller, uploading));
      reply.code(201).send(receipt);
    },
  };
}

/**
 * Checks that the caller may upload. A role may upload if one of its mutations takes a file. A narrowed token also
 * needs the grant `attachments:write`.
 */
function assertMayUpload(caller: Caller, graph: CallersGraph): void {
  if (!graph.takes(caller.role, 'AttachmentInput')) throw attachesNothing();
  const grants = grantsOf(caller);
  if (grants !== null && !grants.includes('attachments:write')) throw missingGrant('attachments:write');
}

/**
 * Checks that the body is neither compressed nor a multipart form. If the declared length exceeds the limit, the body
 * is refused before it is read. The declared length may be wrong, so the spool also counts the arriving bytes.
 */
function assertFile({ headers }: IncomingMessage): void {
  const isPlain = (headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity';
  if (!isPlain || /^multipart\//i.test(headers['content-type'] ?? '')) throw wrongForm();
  if (Number(headers['content-length'] ?? 0) > MOST_ATTACHMENT_BYTES) throw fileTooLarge(MOST_ATTACHMENT_BYTES);
}

async function take(request: IncomingMessage, caller: Caller, { spool, store, receiptKey, clock }: Uploading) {
  const file = await spooled(request, spool);
  try {
    if (file.bytes === 0) throw emptyFile();
    const mediaType = await kindOfFile(file);
    if (mediaType === null) throw wrongKind();
    await store.put(file);
    const content = { sha256: file.sha256, bytes: file.bytes, mediaType };
    return { receipt: mintReceipt(content, caller, { key: receiptKey, now: clock() }), ...content };
  } finally {
    await spool.drop(file.path);
  }
}

async function spooled(request: IncomingMessage, spool: Attachments['spool']): Promise<SpooledFile> {
  try {
    // By default, leaving the loop early would destroy the socket before the refusal is written.
    const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    return await spool.take(pieces, MOST_ATTACHMENT_BYTES);
  } catch (error) {
    if (request.destroyed && !request.complete) throw new ClientLeftError();
    // Reads and discards the rest of the body. The request timeout of the server limits how long this may take.
    request.resume();
    throw error instanceof SpoolLimitError ? fileTooLarge(MOST_ATTACHMENT_BYTES) : error;
  }
}
