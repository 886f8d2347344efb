/** The media types of the files that may be attached, each with the extension that a saved file gets. */
export const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;

export type MediaType = keyof typeof EXTENSIONS;
export const MEDIA_TYPES = Object.keys(EXTENSIONS) as MediaType[];

/** The extensions that a file of a media type may have besides the one in `EXTENSIONS`. */
const SPELLINGS: Partial<Record<MediaType, readonly string[]>> = { 'image/jpeg': ['jpeg', 'jpe'] };

/** Returns the name under which a file is saved. It always ends with an extension of its type. */
export function savedName(name: string, mediaType: MediaType): string {
  const extension = EXTENSIONS[mediaType];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const fits = ending === extension || (SPELLINGS[mediaType] ?? []).some((each) => each === ending);
  return fits ? name : `${name}.${extension}`;
}

/**
 * Returns the header that makes a browser save the file and never display it (RFC 6266). The header holds the name in
 * UTF-8 (RFC 5987), and an ASCII name for older browsers.
 */
export function contentDisposition(name: string, mediaType: MediaType): string {
  const encoded = encodeURIComponent(savedName(name, mediaType)).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="attachment.${EXTENSIONS[mediaType]}"; filename*=UTF-8''${encoded}`;
}
