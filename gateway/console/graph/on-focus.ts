/** Calls `reload` when the window gets the focus, until the returned function is called. */
export function onFocus(reload: () => void): () => void {
  addEventListener('focus', reload);
  return () => removeEventListener('focus', reload);
}
