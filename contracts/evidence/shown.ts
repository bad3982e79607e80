import { isJsonObject, type JsonObject, jsonBody, listItems, textOf } from './answers.ts';
import { type Documented, documentedBodies } from './documented.ts';
import type { History } from './history.ts';
import { answerInWords } from './in-words.ts';
import { oncePer } from './once-per.ts';

/** One instance as one answer shows it. */
export interface Shown {
  readonly exchange: Documented;
  readonly fields: JsonObject;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
}

/** Every instance that a success answer shows, in the order of the answers. */
export const shownIn = oncePer((history: History): readonly Shown[] =>
  documentedBodies(history).flatMap((exchange) => shownBy(exchange, history)),
);

/** The SID of an instance, where it is shown with one. */
export function sidOf({ fields }: Shown): string | undefined {
  return textOf(fields, 'sid');
}

/** How a finding names the place of an instance. */
export function placeOf({ exchange, isItem }: Shown): string {
  return isItem ? `an item of ${answerInWords(exchange)}` : answerInWords(exchange);
}

function shownBy(exchange: Documented, { resource }: History): readonly Shown[] {
  if (exchange.operation.operationId === resource.operations.list?.operationId) {
    return (listItems(exchange, resource) ?? []).map((fields) => ({ exchange, fields, isItem: true }));
  }
  const body = jsonBody(exchange);
  return isJsonObject(body) ? [{ exchange, fields: body, isItem: false }] : [];
}
