/** The smallest image that the Hub accepts as a PNG file. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A photograph of a signed form, as a file to upload. */
export const SHEET = { name: '评分表.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
