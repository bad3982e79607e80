import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many bytes are in use after everything that nobody needs was let go. */
export function heapBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

// The flag makes `gc` known to contexts that begin later, so that the command needs no option of Node's.
setFlagsFromString('--expose-gc');
const gc: unknown = runInNewContext('gc');

function collect(): void {
  if (typeof gc !== 'function') throw new Error('This Node cannot be told to collect its garbage.');
  // What only a finalizer kept is gone after the second time.
  for (let round = 0; round < 2; round += 1) gc();
}
