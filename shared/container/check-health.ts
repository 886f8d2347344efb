/**
 * Returns whether a container is ready. The script runs this check: `node check-health.js
 * http://127.0.0.1:4001/health/ready`. Its exit code is 1 unless the container is ready.
 */
async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

if (require.main === module) {
  void isReady(process.argv[2] ?? '').then((ready) => {
    process.exitCode = ready ? 0 : 1;
  });
}
