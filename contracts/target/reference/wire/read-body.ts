import type { IncomingMessage } from 'node:http';
import { maximumBodyBytes } from './request-body.ts';

/** Reads a body, of one over the limit just enough to be seen to be over it. */
export function readBody(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let [kept, seen] = [0, 0];
    incoming.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > maximumDiscardedBytes) incoming.destroy();
      const piece = chunk.subarray(0, maximumBodyBytes + 1 - kept);
      kept += piece.length;
      chunks.push(piece);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.on('error', reject);
    // A connection that was cut off closes without an end, and not always with an error.
    incoming.on('close', () => reject(new Error('the client went away')));
  });
}

/** A client that is still sending does not listen, so the rest of a long body is read and thrown away, up to here. */
const maximumDiscardedBytes = 16 * 1024 * 1024;
