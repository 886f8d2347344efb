import { type Visitor } from './console-visitor';

/** Opens an address, and waits until the page has loaded its data. */
export async function open({ page }: Visitor, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Returns the address and the link text of the first record in a list. */
export async function firstRecordIn(visitor: Visitor, list: string): Promise<{ address: string; text: string }> {
  await open(visitor, list);
  const row = visitor.page
    .getByRole('main')
    .getByRole('row')
    .filter({ has: visitor.page.getByRole('link') })
    .first();
  const address = (await row.getByRole('link').first().getAttribute('href')) ?? '';
  return { address, text: (await row.getByRole('link').first().innerText()).trim() };
}
