import type { Outcome } from '../../evidence/exchange.ts';
import type { Accident } from './live-stage.ts';

const lost: Outcome = { kind: 'unknown', reason: 'the connection was reset before the answer was whole' };

function answered(status: number, headers: Readonly<Record<string, string>> = {}): Outcome {
  const body = JSON.stringify({ code: status === 429 ? 20429 : 20503, message: 'x', status });
  return { kind: 'answered', status, headers: { 'content-type': 'application/json', ...headers }, body };
}

export type Mishap = (...accident: Parameters<Accident>) => Promise<Outcome>;

/** What may happen to one request on its way. */
export const mishaps = {
  'reset before the server acted': async () => lost,
  'reset after the server acted': async (request, _, healthy) => healthy(request).then(() => lost),
  '429': async () => answered(429),
  '429 with Retry-After': async () => answered(429, { 'retry-after': '3' }),
  '503 before the server acted': async () => answered(503),
  '503 after the server acted': async (request, _, healthy) => healthy(request).then(() => answered(503)),
  'no connection': async () => ({ kind: 'refused', reason: 'nothing listens at this address' }),
} satisfies Readonly<Record<string, Mishap>>;

/** Lets a mishap happen to some requests, by their numbers. */
export function happening(mishap: Mishap, numbers: readonly number[]): Accident {
  return (request, number, healthy) => (numbers.includes(number) ? mishap(request, number, healthy) : undefined);
}
