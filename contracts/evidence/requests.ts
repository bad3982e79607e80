import type { Exchange } from './exchange.ts';

/** A field of the form that a request sent; undefined where it sent no such field. */
export function formField(exchange: Exchange, field: string): string | undefined {
  const { body = '', headers } = exchange.request;
  if (!headers['content-type']?.includes('x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(body).get(field) ?? undefined;
}

/** A parameter of a request's query; undefined where it has none. */
export function queryField(exchange: Exchange, field: string): string | undefined {
  if (!URL.canParse(exchange.request.url)) return undefined;
  return new URL(exchange.request.url).searchParams.get(field) ?? undefined;
}
