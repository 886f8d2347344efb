import { type Request } from './request';
import { type AttachmentContent, readReceipt } from '../access/file-receipt';
import { badInput } from '../kernel/errors';

type Given = { receipt: string };
/** An attachment whose receipt was replaced by the type, size and hash of the file. */
export type Received<G extends Given> = Omit<G, 'receipt'> & AttachmentContent;

/**
 * Replaces each receipt of the caller by the type, size and hash of its file. `field` is the input field that holds the
 * receipts.
 * @throws HubError BAD_USER_INPUT if a receipt is invalid, with the field of the first invalid receipt
 */
export type ReadReceipts = <G extends Given>(given: readonly G[], field?: string) => Received<G>[];

/** The slice of a context with the function that turns the receipts of uploaded files into files. */
export type WithReceipts = { readReceipts: ReadReceipts };

export function receiptReader({ caller, passportKeys: keys, now }: Request): ReadReceipts {
  return (given, field = 'input.attachments') =>
    given.map(({ receipt, ...said }, index) => {
      const content = readReceipt(receipt, caller, { keys, now });
      if (content === null) throw unfit(`${field}.${index}.receipt`);
      return { ...said, ...content };
    });
}

function unfit(field: string) {
  return badInput(field, {
    zh: '上传回执无效、已过期或不属于您,请重新上传文件。',
    en: 'The upload receipt is not valid, has expired or is not yours. Upload the file again.',
  });
}
