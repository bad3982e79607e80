import { passwordSent } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { oncePer } from './once-per.ts';
import { isTimely } from './owners-request.ts';

/** How a token that was sent differs from one that is right. */
export type AlterationKind = 'other-case' | 'longer' | 'shorter';

/** How a wrong token is almost right: as the request says, or beside a token that was accepted for the owner. */
export function alterationOf(history: History, exchange: Exchange): AlterationKind | undefined {
  const { variation, actor } = exchange;
  if (variation?.kind === 'altered-token') return KINDS[variation.how];
  const sent = actor === 'wrong-token' ? passwordSent(exchange) : undefined;
  if (sent === undefined) return undefined;
  return [...rightPasswords(history)].map((it) => difference(sent, it ?? '')).find((it) => it !== undefined);
}

const rightPasswords = oncePer((history: History) => new Set(history.succeeded().filter(isTimely).map(passwordSent)));

const KINDS = {
  'other-case': 'other-case',
  prefix: 'longer',
  suffix: 'longer',
  truncated: 'shorter',
  empty: 'shorter',
} as const;

function difference(sent: string, right: string): AlterationKind | undefined {
  if (sent === right || right === '') return undefined;
  if (sent.toLowerCase() === right.toLowerCase()) return 'other-case';
  if (sent.includes(right)) return 'longer';
  return sent.length * 2 >= right.length && right.includes(sent) ? 'shorter' : undefined;
}
