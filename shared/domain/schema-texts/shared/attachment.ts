import { type Texts } from '../../schema-text';

/** Attached files. */
export const ATTACHMENT_TEXTS = {
  'Query.evaluationContents': [
    '所给 SHA-256 中,评估子图的文件仍在使用的各项,按序排列;供网关删除附件内容前核对。',
    'The given SHA-256 hashes that files of the evaluation subgraph still use, in ascending order. The gateway asks ' +
      'before it removes a content.',
  ],
  'Query.evaluationContents(among)': ['待核对的 SHA-256。', 'The SHA-256 hashes to look for.'],
  'Query.financeContents': [
    '所给 SHA-256 中,资金子图的文件仍在使用的各项,按序排列;供网关删除附件内容前核对。',
    'The given SHA-256 hashes that files of the finance subgraph still use, in ascending order. The gateway asks ' +
      'before it removes a content.',
  ],
  'Query.financeContents(among)': ['待核对的 SHA-256。', 'The SHA-256 hashes to look for.'],
  Attachment: [
    '附件;有权查看的人可从 /attachments/ 加附件编号的地址下载。',
    'An attached file. Any caller who may read it can download it from /attachments/ followed by its id.',
  ],
  'Attachment.id': ['附件编号。', 'The id of the file.'],
  'Attachment.name': ['文件名称,由提交人填写。', 'The name that the author gave the file.'],
  'Attachment.kind': ['附件类别。', 'The kind of the file, such as a contract or a photograph.'],
  'Attachment.mediaType': [
    '文件格式,按内容识别,如 application/pdf。',
    'The media type, determined from the content, such as application/pdf.',
  ],
  'Attachment.bytes': ['文件大小,单位:字节。', 'The size of the file in bytes.'],
  'Attachment.sha256': ['文件内容的 SHA-256,十六进制。', 'The SHA-256 of the content, in hexadecimal digits.'],
  AttachmentKind: ['附件类别。', 'The kind of an attached file.'],
  AttachmentInput: ['提交的一个附件,文件须先上传。', 'A file to attach. Upload it first.'],
  'AttachmentInput.receipt': [
    '上传回执,即 POST /attachments 返回的内容;一天内有效,仅限上传人本人使用。',
    'The receipt that POST /attachments returned. It is valid for one day, and only for the caller who uploaded the ' +
      'file.',
  ],
  'AttachmentInput.name': [
    '文件名称,不得换行,1 至 200 个字符。',
    'The name of the file, one line of 1 to 200 characters.',
  ],
  'AttachmentInput.kind': ['附件类别。', 'The kind of the file, such as a contract or a photograph.'],
} as const satisfies Texts;
