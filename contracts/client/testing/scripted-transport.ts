import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import type { Transport } from '../http.ts';

export interface ScriptedTransport {
  readonly send: Transport;
  /** What was sent, in order. */
  readonly sent: readonly SentRequest[];
}

/** Answers each request as a test says, without a network. */
export function scriptedTransport(answer: (request: SentRequest, index: number) => Outcome): ScriptedTransport {
  const sent: SentRequest[] = [];
  return {
    sent,
    send: async (request) => {
      sent.push(request);
      return answer(request, sent.length - 1);
    },
  };
}

/** An answer with a JSON body, or without a body. */
export function answered(status: number, json?: unknown): Outcome {
  const body = json === undefined ? '' : JSON.stringify(json);
  return { kind: 'answered', status, headers: { 'content-type': 'application/json' }, body };
}

/** No answer, so that nobody knows what the server did. */
export const lost: Outcome = { kind: 'unknown', reason: 'the connection was lost' };
