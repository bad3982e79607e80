import { isJsonObject } from '../../../evidence/answers.ts';
import type { Exchange } from '../../../evidence/exchange.ts';
import { parsedJson } from '../../../evidence/parsed-json.ts';
import { addressAsked, formSent } from '../../../evidence/requests.ts';
import { nameForm } from './forms.ts';

/** What a request had in it, without its values. */
export function askedOf(exchange: Exchange): string {
  const { method, headers } = exchange.request;
  const path = exchange.operation?.path ?? '(undocumented)';
  const query = [...new Set(addressAsked(exchange)?.searchParams.keys())];
  const type = headers['content-type'];
  const fields = namesSent(exchange);
  return [
    `${method} ${path}`,
    ...(query.length === 0 ? [] : [`?${names(query)}`]),
    ...(type === undefined ? [] : [type]),
    ...(fields.length === 0 ? [] : [names(fields)]),
  ].join(' ');
}

/** The fields of a request's body, by name. */
export function fieldsSent(exchange: Exchange): readonly (readonly [name: string, value: unknown])[] {
  const form = formSent(exchange);
  if (form !== undefined) return [...form];
  const json = parsedJson(exchange.request.body ?? '');
  return isJsonObject(json) ? Object.entries(json) : [];
}

function namesSent(exchange: Exchange): readonly string[] {
  return fieldsSent(exchange).map(([name]) => name);
}

function names(list: readonly string[]): string {
  return list.map(nameForm).toSorted().join(',');
}
