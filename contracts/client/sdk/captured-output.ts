import { AsyncLocalStorage } from 'node:async_hooks';

const CAPTURING = new AsyncLocalStorage<string[]>();

/** Runs something, and keeps what it writes to the standard streams from being shown. What others write meanwhile is. */
export async function capturedOutput<T>(body: () => Promise<T>): Promise<{ readonly value: T; readonly text: string }> {
  const chunks: string[] = [];
  const restore = [process.stdout, process.stderr].map(divert);
  try {
    return { value: await CAPTURING.run(chunks, body), text: chunks.join('') };
  } finally {
    for (const each of restore) each();
  }
}

function divert(stream: NodeJS.WriteStream): () => void {
  const before = Object.getOwnPropertyDescriptor(stream, 'write');
  const write: (...args: never) => unknown = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    const chunks = CAPTURING.getStore();
    if (chunks === undefined) return Boolean(Reflect.apply(write, stream, [chunk, ...rest]));
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  };
  return () => {
    if (before === undefined) Reflect.deleteProperty(stream, 'write');
    else Object.defineProperty(stream, 'write', before);
  };
}
