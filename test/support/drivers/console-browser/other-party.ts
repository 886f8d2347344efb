import { type Browser } from 'playwright-core';
import { type UserRole } from '../../../../shared/domain/roles';

/**
 * A party other than the user who is signed in on the test's pages: a role, and one of the two persons of the role.
 * `place` is the code of the party's division.
 */
export type Party = { role: UserRole; place?: string; contractorId?: string; person: '甲' | '乙' };
type Sent = { party: Party; query: string; variables: object };
type Answered = { data?: unknown; errors?: unknown };

/**
 * Sends one operation as another party, whose pages the test does not visit. The party signs in and sends from a page
 * of the console, because its session is valid only for requests of the console.
 * @throws Error if the Hub refuses the operation
 */
export async function askAs<Data>(browser: Browser, url: string, sent: Sent): Promise<Data> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const page = await context.newPage();
    await page.goto('/console/work');
    const answer = await page.evaluate<Answered, Sent>(async ({ party, query, variables }) => {
      const headers = { 'X-Hub-Console': '1', 'Content-Type': 'application/json' };
      const post = async (path: string, body: object, tag: object) => {
        // A Hub on a busy machine refuses some requests for a moment.
        for (let tries = 0; tries < 30; tries += 1) {
          const sent = { method: 'POST', headers: { ...headers, ...tag }, body: JSON.stringify(body) };
          const answered = await fetch(path, sent);
          if (answered.ok) return answered;
          if (answered.status !== 503) throw new Error(`POST ${path} was answered with ${answered.status}.`);
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
        throw new Error(`POST ${path} was answered with 503 for too long.`);
      };
      await post('/console/session', party, {});
      const session = (await (await fetch('/console/session', { headers })).json()) as { tag: string };
      return (
        await post('/graphql', { query, variables }, { 'X-Hub-Session': session.tag })
      ).json() as Promise<Answered>;
    }, sent);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data as Data;
  } finally {
    await context.close();
  }
}
