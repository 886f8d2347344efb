const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileKind = keyof typeof TYPES;

/**
 * Returns the headers that name a download. `title` is sent in UTF-8 (RFC 5987), and `name` in ASCII for programs that
 * cannot read UTF-8. Both are given without the file extension.
 */
export function fileHeaders(
  kind: FileKind,
  { name, title }: { name: string; title: string },
): Readonly<Record<string, string>> {
  const encoded = encodeURIComponent(`${title}.${kind}`);
  return {
    'content-type': TYPES[kind],
    'content-disposition': `attachment; filename="${name}.${kind}"; filename*=UTF-8''${encoded}`,
  };
}
