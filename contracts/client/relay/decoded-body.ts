import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const LONGEST_BYTES = 8 * 1024 * 1024;

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: LONGEST_BYTES }),
  deflate: (bytes) => inflateSync(bytes, { maxOutputLength: LONGEST_BYTES }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: LONGEST_BYTES }),
};

/** The text of a body, unpacked where a server packs it without being asked to. */
export function decodedBody(bytes: Buffer, headers: Readonly<Record<string, string>>): string {
  const decode = DECODERS[headers['content-encoding']?.trim().toLowerCase() ?? ''];
  try {
    return (decode?.(bytes) ?? bytes).toString();
  } catch {
    return bytes.toString();
  }
}
