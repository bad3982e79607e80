import { credentialsSent } from '../evidence/credentials.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { ShellValue } from './repro-values.ts';

/** The arguments by which curl sends a request again, with every value that a script cannot know in a variable. */
export function curlArguments(exchange: Exchange, known: readonly ShellValue[]): string {
  const { method, headers, body = '' } = exchange.request;
  const contentType = headers['content-type'];
  return [
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...userArguments(exchange, known),
    ...(contentType === undefined ? [] : [`-H ${quoted(`Content-Type: ${contentType}`)}`]),
    ...(body === '' ? [] : bodyArguments(body, contentType, known)),
    addressArgument(exchange, known),
  ].join(' ');
}

/** A text in quotes, with each known value in it replaced by its variable. */
export function shellText(text: string, known: readonly ShellValue[]): string {
  const found = known
    .filter((it) => it.value !== '' && text.includes(it.value))
    .toSorted((a, b) => b.value.length - a.value.length)[0];
  if (found === undefined) return text === '' ? '' : quoted(text);
  return text
    .split(found.value)
    .map((it) => shellText(it, known))
    .join(`"$${found.variable}"`);
}

/** A text that a shell takes as it is. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const ALTERED = {
  'other-case': '"$(printf %s "$PRIMARY" | tr a-f A-F)"',
  prefix: '"0$PRIMARY"',
  suffix: '"${PRIMARY}0"',
  truncated: '"${PRIMARY%?}"',
  empty: '',
} as const;

function userArguments(exchange: Exchange, known: readonly ShellValue[]): readonly string[] {
  const sent = credentialsSent(exchange);
  if (sent === undefined) return [];
  if (sent.kind === 'bearer') return ['-H "Authorization: Bearer $WRONG_TOKEN"'];
  const { variation, actor } = exchange;
  const password =
    variation?.kind === 'altered-token'
      ? ALTERED[variation.how]
      : actor === 'wrong-token'
        ? '"$WRONG_TOKEN"'
        : shellText(sent.password, known);
  return [`-u ${shellText(sent.username, known)}':'${password}`];
}

function addressArgument({ request: { url } }: Exchange, known: readonly ShellValue[]): string {
  return shellText(url, known);
}

// A single argument of a command may have 128 KiB at most.
const LONG_RUN = /x{10000,}$/;

function bodyArguments(body: string, contentType: string | undefined, known: readonly ShellValue[]): readonly string[] {
  if (contentType === 'application/json') return [`--data-raw ${jsonText(body, known)}`];
  return body.split('&').map((field) => fieldArgument(field, known));
}

function fieldArgument(field: string, known: readonly ShellValue[]): string {
  const run = LONG_RUN.exec(field)?.[0];
  if (run !== undefined) return `-d @<(long ${quoted(field.slice(0, -run.length))} ${run.length})`;
  const [[name, value] = ['', '']] = new URLSearchParams(field);
  const isKnown = known.some((it) => it.value !== '' && value.includes(it.value));
  // What is known is encoded by curl; all else is sent as it was, to the last byte.
  return isKnown ? `--data-urlencode ${quoted(`${name}=`)}${shellText(value, known)}` : `--data-raw ${quoted(field)}`;
}

function jsonText(body: string, known: readonly ShellValue[]): string {
  const escaped = known.map((it) => {
    const value = JSON.stringify(it.value).slice(1, -1);
    return value === it.value ? it : { value, variable: `{${it.variable}//$'\\n'/\\\\n}` };
  });
  return shellText(body, escaped);
}
