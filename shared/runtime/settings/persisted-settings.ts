import { z } from 'zod';
import { filePath } from './setting-kinds';

/** The documents that are registered with `npm run persist`. */
export const PERSISTED_SETTINGS = {
  HUB_PERSISTED: filePath
    .optional()
    .describe(
      'file of the registered documents, which `npm run persist` writes; left out: `persisted.json` in HUB_DATA',
    ),
  HUB_SAFELIST: z
    .enum(['off', 'only'])
    .default('off')
    .describe('`only`: users, machine clients and the public may send registered documents only'),
} as const;
