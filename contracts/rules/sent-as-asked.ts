import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from '../evidence/exchange.ts';
import { parsedJson } from '../evidence/parsed-json.ts';
import { formField, queryField } from '../evidence/requests.ts';
import type { SdkRequest } from '../evidence/sdk-result.ts';

/** The first field that a client was given and that its request does not carry as it was; undefined where all arrive. */
export function lostField(exchange: Exchange, { fields }: SdkRequest): string | undefined {
  const found = Object.entries(fields).find(([name, value]) => !isCarried(exchange, name, value));
  return found?.[0];
}

function isCarried(exchange: Exchange, name: string, value: string): boolean {
  const sent = formField(exchange, name) ?? queryField(exchange, name);
  // A page size that no document has may be left out, or made one that is allowed.
  if (name === 'PageSize' && Number(value) > 1000) return true;
  return sent === value || (name === 'Policy' && sent !== undefined && isSameJson(sent, value));
}

function isSameJson(one: string, other: string): boolean {
  return isDeepStrictEqual(parsedJson(one), parsedJson(other));
}
