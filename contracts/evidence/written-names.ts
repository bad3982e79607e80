import type { Exchange } from './exchange.ts';
import { LONGEST_NAME } from './limits.ts';
import { sentField } from './requests.ts';

/**
 * What a server may make of the name that a request sent, to be compared with `essentialName`: all of it, or as much of it as
 * a name may have. Empty where the request gave none.
 */
export function namesWritten(exchange: Exchange): readonly string[] {
  const name = nameSent(exchange) ?? '';
  const cut = name.length > LONGEST_NAME ? [name.slice(0, LONGEST_NAME), firstCharacters(name)] : [];
  return [...new Set([name, ...cut].map(essentialName))].filter((it) => it !== '');
}

/** What is left of a name on any server that keeps it: one may drop control characters and white space, or put them together. */
export function essentialName(name: string): string {
  return name.normalize('NFC').replaceAll(/[\p{Cc}\s\uFFFD]+/gu, '');
}

/** Whether nobody can tell which name a request gave: its body is neither a form nor JSON nor a text that may be a form. */
export function hidesItsName({ request: { body = '', headers } }: Exchange): boolean {
  return body !== '' && !/urlencoded|json|text\/plain/.test(headers['content-type'] ?? '');
}

// A form can come under the name of a plain text, and a server may read it all the same.
function nameSent(exchange: Exchange): string | undefined {
  const { body = '', headers } = exchange.request;
  const isText = headers['content-type']?.includes('text/plain') === true;
  return isText ? (new URLSearchParams(body).get('FriendlyName') ?? undefined) : sentField(exchange, 'FriendlyName');
}

function firstCharacters(name: string): string {
  return CHARACTERS.exec(name)?.[0] ?? '';
}

const CHARACTERS = new RegExp(`^.{0,${LONGEST_NAME}}`, 'su');
