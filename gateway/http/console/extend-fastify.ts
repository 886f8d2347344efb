import cookie from '@fastify/cookie';
import files from '@fastify/static';
import { type FastifyInstance } from 'fastify';

/**
 * Registers the Fastify plugins that the routes of the console need.
 * @param folder the folder of the built console; null if there is none
 */
export function extendFastify(app: FastifyInstance, folder: string | null): void {
  app.register(cookie);
  if (folder !== null) app.register(files, { root: folder, serve: false, preCompressed: true });
}
