/**
 * Copies a text to the clipboard. A page without TLS has no clipboard API. There, the function copies the text from a
 * temporary text field.
 */
export async function copyText(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
