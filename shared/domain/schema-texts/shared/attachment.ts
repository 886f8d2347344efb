import { type Texts } from '../../schema-text';

/** The schema's descriptions of attached files. */
export const ATTACHMENT_TEXTS = {
  'Query.evaluationContents': [
    '所给 SHA-256 中,评估子系统仍有文件使用其内容的,按升序排列。网关删除文件内容前,据此核对。',
    'Those of the given SHA-256 hashes whose content is still in a file of the evaluation subgraph, in ascending ' +
      'order. The gateway asks before it removes file contents.',
  ],
  'Query.evaluationContents(among)': ['待核对的 SHA-256。', 'The SHA-256 hashes to look for.'],
  'Query.financeContents': [
    '所给 SHA-256 中,资金子系统仍有文件使用其内容的,按升序排列。网关删除文件内容前,据此核对。',
    'Those of the given SHA-256 hashes whose content is still in a file of the finance subgraph, in ascending order. ' +
      'The gateway asks before it removes file contents.',
  ],
  'Query.financeContents(among)': ['待核对的 SHA-256。', 'The SHA-256 hashes to look for.'],
  'Query.stationContents': [
    '所给 SHA-256 中,社工站子系统的文件仍在使用的,按升序排列。网关删除附件内容前,据此核对。',
    'The given SHA-256 hashes whose content a file of the stations subgraph still uses, in ascending order. The ' +
      'gateway runs this query before it removes the content of an attachment.',
  ],
  'Query.stationContents(among)': ['待核对的 SHA-256。', 'The SHA-256 hashes to look for.'],
  Attachment: [
    '附件;调用方有权查看的,可从地址 /attachments/ 加附件编号下载。',
    'An attachment. A caller who may read it can download it from the path /attachments/ followed by its id.',
  ],
  'Attachment.id': ['附件编号。', 'The id of the attachment.'],
  'Attachment.name': [
    '文件名称,由提交人填写;核实学历和专业资质时查验的文件由系统统一命名。',
    'The name that the submitter gave the file. The Hub itself names the files that were checked to verify education ' +
      'and qualification.',
  ],
  'Attachment.kind': ['附件类别,如合同或照片。', 'The kind of the attachment, such as a contract or a photograph.'],
  'Attachment.mediaType': [
    '文件格式,按内容识别,如 application/pdf。',
    'The media type, determined from the content, such as application/pdf.',
  ],
  'Attachment.bytes': ['文件大小,单位:字节。', 'The size of the file in bytes.'],
  'Attachment.sha256': ['文件内容的 SHA-256,十六进制。', 'The SHA-256 of the content, in hexadecimal digits.'],
  AttachmentKind: ['附件类别。', 'The kind of an attachment.'],
  AttachmentInput: ['提交的一个附件,文件须先上传。', 'One attachment to submit. Its file must be uploaded first.'],
  'AttachmentInput.receipt': [
    '上传回执,即 POST /attachments 返回的内容;一天内有效,仅限上传人本人使用。',
    'The receipt that POST /attachments returned. It is valid for one day, and only for the caller who uploaded the ' +
      'file.',
  ],
  'AttachmentInput.name': [
    '文件名称,不得换行,1 至 200 个字符。',
    'The name of the file, one line of 1 to 200 characters.',
  ],
  'AttachmentInput.kind': [
    '附件类别,如合同或照片。',
    'The kind of the attachment, such as a contract or a photograph.',
  ],
} as const satisfies Texts;
