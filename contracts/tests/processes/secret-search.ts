import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Where a secret was found, and in which form; never the secret. */
export interface SecretFound {
  readonly file: string;
  readonly form: string;
}

/** Looks through all files below a folder, and into archives: those that are files, and the one that the HTML report carries. */
export function searchFolder(folder: string, secrets: readonly string[]): readonly SecretFound[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return files.flatMap((it) => {
    const path = join(it.parentPath, it.name);
    return searchTexts(textsOf(path), secrets);
  });
}

/** Looks for each secret as it is, and in the forms that are as good as it. */
export function searchTexts(
  texts: Readonly<Record<string, string>>,
  secrets: readonly string[],
): readonly SecretFound[] {
  const wanted = [...new Set(secrets)].flatMap((secret) => Object.entries(formsOf(secret)));
  return Object.entries(texts).flatMap(([file, text]) =>
    wanted.filter(([, form]) => text.includes(form)).map(([name]) => ({ file, form: name })),
  );
}

function formsOf(secret: string): Readonly<Record<string, string>> {
  return {
    raw: secret,
    'in JSON': JSON.stringify(secret).slice(1, -1),
    'URL-encoded': encodeURIComponent(secret),
    'form-encoded': new URLSearchParams([['', secret]]).toString().slice(1),
    hexadecimal: Buffer.from(secret).toString('hex'),
    ...Object.fromEntries([0, 1, 2].map((shift) => [`base64, shifted by ${shift}`, base64Core(secret, shift)])),
  };
}

/** The part of the base64 form that does not depend on what stands around the secret. */
function base64Core(secret: string, shift: number): string {
  const encoded = Buffer.from(' '.repeat(shift) + secret)
    .toString('base64')
    .replace(/=+$/, '');
  return encoded.slice(Math.ceil((shift * 8) / 6), -1);
}

/** The texts of a file by name: its own, and those in the archive that it carries. */
function textsOf(path: string): Readonly<Record<string, string>> {
  const text = readFileSync(path, 'latin1');
  if (text.startsWith('PK')) return { [path]: text, ...named(path, entriesOf(readFileSync(path))) };
  const [, archive] = /data:application\/zip;base64,([\w+/=]+)/.exec(text) ?? [];
  const inside = archive === undefined ? {} : entriesOf(Buffer.from(archive, 'base64'));
  return { [path]: text, ...named(path, inside) };
}

function named(path: string, inside: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inside).map(([name, entry]) => [`${path}!${name}`, entry]));
}

const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002');

/** The files of a ZIP archive, found by its directory. */
export function entriesOf(archive: Buffer): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  for (let at = archive.indexOf(DIRECTORY_ENTRY); at >= 0; at = archive.indexOf(DIRECTORY_ENTRY, at + 46)) {
    const name = archive.toString('latin1', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const start = archive.readUInt32LE(at + 42);
    const dataAt = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(dataAt, dataAt + archive.readUInt32LE(at + 20));
    entries[name] = (archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('latin1');
  }
  return entries;
}
