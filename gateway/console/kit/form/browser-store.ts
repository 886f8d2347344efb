const DATABASE = 'hub-console';
const VERSION = 2;

/** The stores of this browser: drafts of forms, and mutations that wait to be sent. */
export type StoreName = 'drafts' | 'queue';
const STORES: readonly StoreName[] = ['drafts', 'queue'];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const missing = STORES.filter((name) => !request.result.objectStoreNames.contains(name));
      for (const name of missing) request.result.createObjectStore(name, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The store of this browser cannot be opened.'));
  });
}

/**
 * Performs one request in a store.
 * @throws Error if the browser cannot open the store or refuses the request
 */
export async function inStore<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(name, mode).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The store of this browser refused a request.'));
    });
  } finally {
    database.close();
  }
}
