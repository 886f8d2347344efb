/** The receipt that the complaint page passes to the progress page. It is stored nowhere else. */
let handed = '';

export function handReceipt(receipt: string): void {
  handed = receipt;
}

/** Returns the receipt from the complaint page, and clears it. Returns an empty text if there is none. */
export function takeReceipt(): string {
  const receipt = handed;
  handed = '';
  return receipt;
}
