import { fieldOf } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { LONGEST_NAME } from './limits.ts';
import { oncePer } from './once-per.ts';
import { parsedJson } from './parsed-json.ts';

/** A field of the form that a request sent; undefined where it sent no such field. */
export function formField(exchange: Exchange, field: string): string | undefined {
  return formSent(exchange)?.get(field) ?? undefined;
}

/** A parameter of a request's query; undefined where it has none. */
export function queryField(exchange: Exchange, field: string): string | undefined {
  return addressAsked(exchange)?.searchParams.get(field) ?? undefined;
}

/** A field that a request sent, in a form or in JSON, where it is a text; undefined where it sent no such field. */
export function sentField(exchange: Exchange, field: string): string | undefined {
  const { body = '', headers } = exchange.request;
  if (!headers['content-type']?.includes('json')) return formField(exchange, field);
  const value = fieldOf(parsedJson(body), field);
  return typeof value === 'string' ? value : undefined;
}

/** The name that a request sent, where it is one that every server must take. */
export function sentName(exchange: Exchange): string | undefined {
  const name = formField(exchange, 'FriendlyName') ?? '';
  return name.trim() === '' || name.length > LONGEST_NAME || hasControlCharacters(name) ? undefined : name;
}

/** Whether a text has characters that a server may well refuse or drop, as no document says what becomes of them. */
export function hasControlCharacters(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** The form that a request sent; undefined where its body is of another kind. */
export const formSent = oncePer(({ request: { body = '', headers } }: Exchange) => {
  return headers['content-type']?.includes('x-www-form-urlencoded') ? new URLSearchParams(body) : undefined;
});

/** Whether a request has no body of another kind than a form. */
export function isForm(exchange: Exchange): boolean {
  return (exchange.request.body ?? '') === '' || formSent(exchange) !== undefined;
}

/** The address that a request was for, where it can be read. */
export const addressAsked = oncePer(({ request: { url } }: Exchange) => URL.parse(url) ?? undefined);

/** The path that a request was for. */
export function pathOf(exchange: Exchange): string | undefined {
  return addressAsked(exchange)?.pathname;
}
