import { tokenGiven } from '../client/token-given.ts';
import { type Exchange, isAnswered, isBusy, isDenied, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { ChangeOutcome } from './token-state.ts';

/** What the answer to a change tells of it. A server error tells nothing. */
export function changeOutcome(exchange: Exchange): ChangeOutcome {
  if (exchange.outcome.kind === 'refused' || isBusy(exchange)) return { kind: 'nothing' };
  if (isDenied(exchange)) return { kind: 'denied' };
  if (isRefusal(exchange)) return { kind: 'refused', status: exchange.outcome.status };
  if (!isAnswered(exchange) || !isSuccess(exchange)) return { kind: 'doubt' };
  const token = tokenGiven(exchange);
  return { kind: 'done', ...(token !== undefined && { token }) };
}
