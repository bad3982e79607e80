import { listItems, textField } from './answers.ts';
import type { Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { secretGiven } from './secret-fields.ts';

/**
 * Whether an answer is one about its resource, and not some page that a server sends for everything: it names an instance,
 * lists some, or gives a token.
 */
export function isAboutItsResource(exchange: Exchange, { resource }: History): boolean {
  if (exchange.step === 'list') return listItems(exchange, resource) !== undefined;
  return textField(exchange, 'sid') !== undefined || secretGiven(exchange, resource) !== undefined;
}
