import { join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { compressed } from './compress.mts';
import { registered } from './registered.mts';

/** The address of the Hub to which the development server forwards requests. */
const HUB = 'http://127.0.0.1:4000';
const toHub = { target: HUB, changeOrigin: false };

/** The Vite mode that builds the public pages. */
const PUBLIC = 'public';

/** Serves the public pages under their own addresses in development, as the Hub does. */
const publicPages: Plugin = {
  name: 'public-pages',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _answer, next) => {
      if (/^\/public(?:[/?]|$)/.test(request.url ?? '')) request.url = '/console/public.html';
      next();
    });
  },
};

/**
 * Builds the console into dist/console. In the mode `public`, builds the public pages instead. There are two builds,
 * because a single build would let both applications share scripts, and each would load code of the other. The server
 * replaces the nonce placeholder in each page with a new nonce for each response.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: '/console/',
  // The folder public/ holds source code, not static files to copy.
  publicDir: false,
  html: { cspNonce: '__HUB_NONCE__' },
  plugins: [compressed(), publicPages, ...(mode === PUBLIC ? [] : [registered()])],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: mode !== PUBLIC,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Ant Design marks its files with "use client" for server rendering, which this build does not use.
    rolldownOptions: {
      input: join(import.meta.dirname, mode === PUBLIC ? 'public.html' : 'index.html'),
      checks: { moduleLevelDirective: false },
      // Calls of these functions have no side effects, so the build can remove the vocabularies that a page does not
      // use.
      treeshake: { manualPureFunctions: ['vocabulary', 'narrowed'] },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4180,
    proxy: {
      '/graphql': toHub,
      '/attachments': toHub,
      '/export': toHub,
      '/open': toHub,
      '/reports': toHub,
      '^/console/(session|login|callback|development)': toHub,
    },
  },
}));
