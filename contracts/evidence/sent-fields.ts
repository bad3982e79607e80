import { fieldOf } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { formField } from './requests.ts';

/** A field that a request sent, in a form or in JSON, where it is a text; undefined where it sent no such field. */
export function sentField(exchange: Exchange, field: string): string | undefined {
  const { body = '', headers } = exchange.request;
  if (!headers['content-type']?.includes('json')) return formField(exchange, field);
  const value = fieldOf(parsed(body), field);
  return typeof value === 'string' ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
