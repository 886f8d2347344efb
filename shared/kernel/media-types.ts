/** What offices attach: documents, sheets and photographs. By their extension, which a file's name is made to end with. */
export const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;

export type MediaType = keyof typeof EXTENSIONS;
export const MEDIA_TYPES = Object.keys(EXTENSIONS) as MediaType[];

/** Other spellings of an extension. */
const SPELLINGS: Partial<Record<MediaType, readonly string[]>> = { 'image/jpeg': ['jpeg', 'jpe'] };

/** The name under which a file is saved: whatever it was called, it ends as what it is. */
export function savedName(name: string, mediaType: MediaType): string {
  const extension = EXTENSIONS[mediaType];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const fits = ending === extension || (SPELLINGS[mediaType] ?? []).some((each) => each === ending);
  return fits ? name : `${name}.${extension}`;
}

/** RFC 6266: saved and never shown as a page; the name in UTF-8 (RFC 5987), and a plain one for what cannot read that. */
export function contentDisposition(name: string, mediaType: MediaType): string {
  const encoded = encodeURIComponent(savedName(name, mediaType)).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="attachment.${EXTENSIONS[mediaType]}"; filename*=UTF-8''${encoded}`;
}
