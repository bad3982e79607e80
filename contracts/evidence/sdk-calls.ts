import { catalogue, type Resource } from '../../specs/catalogue.ts';
import { isJsonObject, type JsonObject, jsonBody, listItems } from './answers.ts';
import { type Answered, type Exchange, isAnswered, isSuccess, type SdkCall } from './exchange.ts';
import type { History } from './history.ts';
import { oncePer } from './once-per.ts';
import type { DecodedFields } from './sdk-result.ts';

/** The calls of a history that sent something, in order. */
export const callsIn = oncePer((history: History): readonly SdkCall[] => {
  const calls = history.exchanges.flatMap((it) => it.call ?? []);
  return [...new Set(calls)].filter(({ exchanges }) => exchanges.some((it) => it.outcome.kind !== 'refused'));
});

/** Every request of a history, those too that a call sent before its last one. */
export const requestsIn = oncePer((history: History): readonly Exchange[] => [
  ...new Set(history.exchanges.flatMap((it) => it.call?.exchanges ?? [it])),
]);

/** The last request of a call. Each has one. */
export function lastOf({ exchanges }: SdkCall): Exchange {
  const last = exchanges.at(-1);
  if (last === undefined) throw new Error('A call without an exchange was recorded.');
  return last;
}

/** One instance as an answer has it, and as a library gives it to the program. */
export interface Decoding {
  readonly wire: JsonObject;
  readonly decoded: DecodedFields;
  readonly exchange: Answered;
  readonly operationId: string;
  readonly isItem: boolean;
}

/** Every instance that a call gave back, beside what the answers say of it. An answer that says nothing has no fields. */
export function decodingsOf({ asked: { operationId }, exchanges, result }: SdkCall): readonly Decoding[] {
  if (result.kind === 'instance') {
    const last = exchanges.at(-1);
    if (last === undefined || !isAnswered(last)) return [];
    const body = jsonBody(last);
    const wire = isJsonObject(body) ? body : {};
    return [{ wire, decoded: result.fields, exchange: last, operationId, isItem: false }];
  }
  if (result.kind !== 'items') return [];
  const items = exchanges.filter(isSuccess).flatMap((exchange) => itemsIn(exchange, operationId));
  return items.flatMap((item, index) => {
    const decoded = result.items[index];
    return decoded === undefined ? [] : [{ ...item, decoded, operationId, isItem: true }];
  });
}

/** The items of the pages that a call read, in order. */
export function itemsRead({ asked: { operationId }, exchanges }: SdkCall): readonly JsonObject[] {
  return exchanges.filter(isSuccess).flatMap((it) => itemsIn(it, operationId).map(({ wire }) => wire));
}

/** How a finding names a call. */
export function callInWords({ asked: { operationId } }: SdkCall): string {
  return `the call for ${operationId}`;
}

function itemsIn(exchange: Answered, operationId: string): readonly Pick<Decoding, 'wire' | 'exchange'>[] {
  const resource = listedBy(operationId);
  const items = resource && listItems(exchange, resource);
  return (items ?? []).map((wire) => ({ wire, exchange }));
}

function listedBy(operationId: string): Resource | undefined {
  return catalogue.find((it) => it.operations.list?.operationId === operationId);
}
