import { type Visitor, accessibilityFaults } from './console-visitor';

/** Opens an address, and waits until the page has loaded its data. */
export async function open({ page }: Visitor, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/**
 * Opens every page of the side bar, and the first record of each list with all of its tabs. Returns the accessibility
 * faults with the address of each.
 */
export async function faultsOfPages(visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  const links = page.getByRole('navigation', { name: '栏目' }).getByRole('link');
  const addresses: string[] = [];
  for (const link of await links.all()) addresses.push((await link.getAttribute('href')) ?? '');
  const faults: string[] = [];
  for (const address of addresses) {
    await open(visitor, address);
    faults.push(...(await faultsHere(visitor)));
    const record = page.getByRole('main').getByRole('cell').getByRole('link').first();
    if (address.endsWith('/work') || (await record.count()) === 0) continue;
    await open(visitor, (await record.getAttribute('href')) ?? '');
    faults.push(...(await faultsHere(visitor)));
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      faults.push(...(await faultsHere(visitor)));
    }
  }
  return faults;
}

async function faultsHere(visitor: Visitor): Promise<string[]> {
  const faults = await accessibilityFaults(visitor);
  return faults.map((fault) => `${new URL(visitor.page.url()).pathname} ${fault}`);
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
