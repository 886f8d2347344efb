import { type Page } from 'playwright-core';

/** Returns whether the short message of the page lies above its content. The message must be shown. */
export async function messageCovers(page: Page): Promise<boolean> {
  const [message, content] = [page.locator('.toasts .tag'), page.getByRole('main')];
  const boxes = await Promise.all([message.boundingBox(), content.boundingBox()]);
  const [shown, main] = boxes;
  if (shown === null || main === null) throw new Error('The page shows no message.');
  return shown.y + shown.height > main.y && shown.y < main.y + main.height;
}
