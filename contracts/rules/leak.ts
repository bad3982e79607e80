import type { Answered } from '../evidence/exchange.ts';
import { revealedIn } from '../evidence/secrets.ts';

/** Where an answer shows a secret, as a clause that does not quote it. */
export function leakPlace({ step, outcome }: Answered, secret: string): string {
  const place = revealedIn(headersAsText(outcome.headers), secret) ? 'a header' : 'the body';
  return `${place} of the ${step} answer with status ${outcome.status}`;
}

/** All headers, names too, as a text that can be searched. */
export function headersAsText(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
