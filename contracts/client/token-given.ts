import { authToken } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';

/** The Auth Token that an answer gave: a new secondary, or the one that has become primary. */
export function tokenGiven(exchange: Exchange): string | undefined {
  const step = (['create', 'promote'] as const).find(
    (it) => authToken.operations[it]?.operationId === exchange.operation?.operationId,
  );
  return textField(exchange, step && authToken.secretField?.[step]);
}
