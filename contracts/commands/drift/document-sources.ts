import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenApiId } from '../../../specs/catalogue.ts';

/** Where a document is to be had. */
export interface DocumentSource {
  /** A name for its files and its section. */
  readonly id: string;
  readonly title: string;
  /** Files or addresses, of which the first that answers with a document is taken. */
  readonly places: readonly string[];
  /** Our document that it must be compared with; else the one that fits best is found. */
  readonly about?: OpenApiId;
  /** Whether it is one of many in a folder, where others may be about something else. */
  readonly isOneOfMany: boolean;
}

/** What the reader named, or else Twilio's public documents. */
export function documentSources(positionals: readonly string[]): readonly DocumentSource[] {
  return positionals.length === 0 ? PUBLIC : positionals.flatMap(sourcesAt);
}

const PUBLIC: readonly DocumentSource[] = [
  publicSource('accounts-v1', 'Twilio Accounts v1', 'accounts-v1-openapi'),
  publicSource('iam-v1', 'Twilio IAM v1', 'iam-v1-openapi'),
];

// The second one is a copy for the days on which the first one limits how often it is asked.
function publicSource(id: string, title: string, about: OpenApiId): DocumentSource {
  const file = `spec/json/twilio_${id.replace('-', '_')}.json`;
  const places = [
    `https://raw.githubusercontent.com/twilio/twilio-oai/main/${file}`,
    `https://cdn.jsdelivr.net/gh/twilio/twilio-oai@main/${file}`,
  ];
  return { id, title, places, about, isOneOfMany: false };
}

export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function sourcesAt(place: string): readonly DocumentSource[] {
  if (isAddress(place)) return [addressSource(place)];
  if (!existsSync(place)) throw new Error(`There is no file or folder ${place}: name one, or an address.`);
  if (!statSync(place).isDirectory()) return [fileSource(place, false)];
  const names = readdirSync(place).filter((it) => /\.(?:json|ya?ml)$/i.test(it));
  if (names.length === 0) throw new Error(`The folder ${place} has no .json, .yaml or .yml file in it.`);
  return names.toSorted().map((name) => fileSource(join(place, name), true));
}

function fileSource(path: string, isOneOfMany: boolean): DocumentSource {
  return { id: basename(path), title: basename(path), places: [path], isOneOfMany };
}

function addressSource(address: string): DocumentSource {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) throw new Error(`${address.slice(0, 80)} is no address.`);
  if (url.username || url.password) {
    throw new Error('An address of a document must not have a user or a password in it: it is written into reports.');
  }
  const id = createHash('sha256').update(address).digest('hex').slice(0, 12);
  return { id, title: `${url.host}${url.pathname}`, places: [address], isOneOfMany: false };
}
