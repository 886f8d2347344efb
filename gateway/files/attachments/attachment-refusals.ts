import { badInput, HubError } from '../../../shared/kernel/errors';
import { HttpRefusal } from '../../http/reading/http-refusal';

export function fileTooLarge(mostBytes: number): HttpRefusal {
  const most = mostBytes / 1024 / 1024;
  const text = {
    zh: `文件超过 ${most} MB,请压缩或拆分后重新上传。`,
    en: `The file is larger than ${most} MB. Compress or split it, then upload it again.`,
  };
  return new HttpRefusal(413, new HubError('BAD_USER_INPUT', text, { field: 'body', maximum: mostBytes }));
}

export function emptyFile(): HubError {
  return badInput('body', { zh: '文件为空,请重新选择文件。', en: 'The file is empty. Choose another file.' });
}

/**
 * Returns the refusal for a file whose content is not of an accepted kind. Only the content determines the kind. The
 * file name and the declared content type are ignored.
 */
export function wrongKind(): HttpRefusal {
  const text = {
    zh: '只接受 PDF、PNG、JPEG、XLSX 和 DOCX 文件,不得加密或含宏;文件类型以内容为准。请另选文件。',
    en: 'Only PDF, PNG, JPEG, XLSX and DOCX content without encryption or macros is accepted. Choose another file.',
  };
  return new HttpRefusal(415, new HubError('BAD_USER_INPUT', text, { field: 'body' }));
}

/**
 * Returns the refusal of a compressed body or a multipart form. The store keeps the bytes of a body as they are, so
 * nobody could read such a body as a file.
 */
export function wrongForm(): HttpRefusal {
  const text = {
    zh: '请求体须为未经压缩的文件本身,不得使用表单。请改正后重新上传。',
    en: 'The body must be the file itself, not compressed and not inside a form. Correct it, then upload the file again.',
  };
  return new HttpRefusal(415, new HubError('BAD_USER_INPUT', text, { field: 'body' }));
}

export function attachesNothing(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '此角色无权上传附件,请由填报单位上传。',
    en: 'Your role may not upload attachments. Ask the organisation that submits the document to upload them.',
  });
}

export function tooManyAtOnce(): HubError {
  const text = { zh: '正在上传的文件过多,请稍后重试。', en: 'Too many files are being uploaded. Try again shortly.' };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds: 5 });
}
