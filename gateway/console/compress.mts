import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Plugin } from 'vite';

/** Matches the names of the files that are served compressed. */
const TEXTUAL = /\.(?:js|css|svg)$/;

/** Returns a Vite plugin that writes a Brotli and a gzip file beside each text file of the build. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((each) => TEXTUAL.test(each))) {
        const path = join(dir ?? '', name);
        const content = readFileSync(path);
        const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        writeFileSync(`${path}.br`, brotliCompressSync(content, options));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
