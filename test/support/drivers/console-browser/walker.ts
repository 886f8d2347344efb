import { type Browser, type Page, type Request } from 'playwright-core';
import { DESK, PHONE, type Visitor, accessibilityFaults, visit } from './console-visitor';
import { chineseWords, foreignWords, textsIn } from './page-words';
import { addressesBelow, isOfRoute } from './role-routes';

/** The size of a page of 1366 × 768 pixels at a zoom of 200 %. */
const ZOOMED = { width: 683, height: 384 };

/**
 * A script that returns every text on the page that a person can see or hear, except the words that an English page
 * marks as Chinese.
 */
const READ_WORDS = `[document.title, [...document.querySelectorAll('html[lang=en] main [lang=zh-CN]')].reduce(
  (text, part) => text.replace(part.innerText, ''), document.body.innerText)].concat(
  [...document.querySelectorAll('[aria-label],[placeholder],[title]')].filter((element) =>
    element.closest('[aria-hidden=true]') === null).flatMap((element) =>
    ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''))).join('\\n')`;
const IS_READY = `(document.querySelector('#main')?.childElementCount ?? 0) > 0 &&
  ![...document.querySelectorAll('[role=status]')].some((each) => /正在加载|Loading/.test(each.textContent))`;
const READ_LINKS = `[...document.querySelectorAll('a[href^="/console/"]')].map((each) => each.getAttribute('href'))`;

/** The maximum time to load a page while other suites run on the machine. */
const LONGEST_MS = 120_000;
/** A page counts as loaded after this number of checks in a row have found nothing that is loading. */
const QUIET_LOOKS = 3;

/**
 * Signs in as an identity of the demonstration. This function runs in the page, because the browser stores the session
 * cookie only for requests of the page itself.
 */
const SIGN_IN = async (choice: object) => {
  const body = JSON.stringify(choice);
  const headers = { 'X-Hub-Console': '1', 'Content-Type': 'application/json' };
  const send = async () => (await fetch('/console/session', { method: 'POST', headers, body })).status;
  let status = await send();
  // A Hub on a busy machine answers some requests with 503 for a moment.
  while (status === 503) status = await send();
  if (status >= 400) throw new Error(`The sign-in was answered with ${status}.`);
};

type Choice = { role: string; person: string; place?: string; contractorId?: string };
type Language = 'zh' | 'en';

/** Visits the pages of one role, and records their faults. */
export class Walker {
  readonly faults: string[] = [];
  private data = '';
  private readonly pending = new Set<Request>();

  private constructor(private readonly visitor: Visitor) {
    const { page } = visitor;
    page.on('request', (request) => this.pending.add(request));
    page.on('requestfailed', (request) => this.pending.delete(request));
    page.on('requestfinished', (request) => this.pending.delete(request));
    page.on('response', (response) => {
      if (!/graphql|console\/session/.test(response.url())) return;
      void response.json().then(
        (body) => (this.data += textsIn(body).join('\n')),
        () => undefined,
      );
    });
  }

  /** Signs in without the page 选择身份, because another suite tests this page. */
  static async signedIn(browser: Browser, url: string, choice: Choice): Promise<Walker> {
    const visitor = await visit(browser, url);
    const walker = new Walker(visitor);
    await visitor.page.goto('/console/work');
    await visitor.page.evaluate(SIGN_IN, choice);
    await walker.load();
    return walker;
  }

  get page(): Page {
    return this.visitor.page;
  }

  close(): Promise<void> {
    return this.visitor.context.close();
  }

  /** Sets the language of the console, and reloads the console. */
  async speak(language: Language): Promise<void> {
    await this.page.evaluate(`localStorage.setItem('hub.language', '${language}')`);
    await this.load();
  }

  /**
   * Visits one address of each route. The addresses are the routes without an id, the links on visited pages, and the
   * routes below a visited record, for example its forms. Checks the accessibility only on the routes in `inspected`,
   * because these checks take most of the time. Returns the visited addresses.
   */
  async walk(routes: readonly string[], inspected: readonly string[]): Promise<string[]> {
    const open = new Set(routes);
    const visited: string[] = [];
    const known = routes.filter((route) => !route.includes(':')).map((route) => `/console/${route}`);
    for (let address = known.shift(); address !== undefined; address = known.shift()) {
      const plain = (address.split('?')[0] ?? '').replace('/console/', '');
      const route = routes.includes(plain) ? plain : routes.find((each) => isOfRoute(plain, each));
      if (route === undefined || !open.delete(route)) continue;
      visited.push(address);
      await this.open(address);
      await this.lookAt(address, inspected.includes(route));
      known.push(
        ...(await this.page.evaluate<string[]>(READ_LINKS)),
        ...addressesBelow(`/console/${plain}`, route, routes),
      );
    }
    return visited;
  }

  /** Records the Chinese words on the English pages at these addresses. */
  async readInEnglish(addresses: readonly string[]): Promise<void> {
    await this.speak('en');
    for (const address of addresses) {
      await this.open(address);
      await this.readWords(address, 'en');
    }
  }

  /** Loads the console from the Hub. Forgets requests of the previous page, because they may never report their end. */
  private async load(): Promise<void> {
    this.pending.clear();
    await this.page.goto('/console/work');
    await this.settle();
  }

  /** Opens an address without reloading the console, as a link of the page does. */
  private async open(address: string): Promise<void> {
    await this.page.evaluate(
      `history.pushState({}, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await this.settle();
  }

  /** Waits until no request is in progress and the page shows no loading message. */
  private async settle(): Promise<void> {
    const deadline = Date.now() + LONGEST_MS;
    for (let quiet = 0; quiet < QUIET_LOOKS; quiet = (await this.isQuiet()) ? quiet + 1 : 0) {
      if (Date.now() > deadline) throw new Error(`${this.page.url()} does not finish loading.`);
      await this.page.waitForTimeout(25);
    }
  }

  private async isQuiet(): Promise<boolean> {
    return this.pending.size === 0 && (await this.page.evaluate<boolean>(IS_READY));
  }

  private async lookAt(address: string, isInspected: boolean): Promise<void> {
    const { errors } = this.visitor;
    if (isInspected) await this.lookForBarriers(address);
    await this.readWords(address, 'zh', isInspected);
    for (const viewport of [PHONE, ZOOMED, DESK]) {
      await this.page.setViewportSize(viewport);
      const width = await this.page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > viewport.width) this.faults.push(`${address}: ${width} px wide on ${viewport.width} px`);
    }
    for (const error of errors.splice(0)) this.faults.push(`${address}: ${error}`);
  }

  /** Records the accessibility faults of the page, or of one part of it. */
  private async lookForBarriers(address: string, part?: string): Promise<void> {
    // A form that was opened without its record shows a message without a heading, so a missing heading is no fault.
    const faults = (await accessibilityFaults(this.visitor, part)).filter(
      (each) => !each.startsWith('page-has-heading-one'),
    );
    for (const fault of faults) this.faults.push(`${address}: ${fault}`);
  }

  /**
   * Reads the texts of the page and of each of its tabs, and records the words in the wrong language. If `isInspected`
   * is true, also records the accessibility faults of each tab after the first.
   */
  private async readWords(address: string, language: Language, isInspected = false): Promise<void> {
    const tabs = this.page.locator('main [role=tab]');
    const found = new Set<string>();
    for (let index = -1, count = await tabs.count(); index < count; index += 1) {
      if (index >= 0) {
        await tabs.nth(index).click();
        await this.settle();
        if (isInspected && index > 0) await this.lookForBarriers(address, '[role=tabpanel]');
      }
      const text = await this.page.evaluate<string>(READ_WORDS);
      const words = language === 'zh' ? foreignWords(text, this.data) : chineseWords(text, this.data);
      for (const word of words) found.add(word);
    }
    for (const word of found) this.faults.push(`${address}: says "${word}" in ${language}`);
  }
}
