import { readFileSync, readdirSync } from 'node:fs';

const NANOSECONDS = 1_000_000;

/** Returns the milliseconds of processor time that all threads of the processes have used. */
export function cpuMilliseconds(pids: readonly number[]): number {
  return pids.flatMap(threadsOf).reduce((sum, nanoseconds) => sum + nanoseconds / NANOSECONDS, 0);
}

/** Returns the processor time of each thread in nanoseconds. Linux counts it exactly in `schedstat`, not in ticks. */
function threadsOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).map((thread) => {
    const [nanoseconds = '0'] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds);
  });
}

export function residentMiB(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/**
 * Starts to sample the resident memory of a process.
 * @returns a function that stops the sampling and returns the maximum
 */
export function watchMemory(pid: number): () => number {
  let most = residentMiB(pid);
  const timer = setInterval(() => (most = Math.max(most, residentMiB(pid))), 20);
  return () => {
    clearInterval(timer);
    return Math.max(most, residentMiB(pid));
  };
}
