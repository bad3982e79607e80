import { textField } from './answers.ts';
import { passwordSent, usernameSent } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { type Life, livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { formField } from './requests.ts';

/** An API key that a history saw made, with what it takes to use it. */
export interface Key extends Life {
  readonly secret: string;
  /** What was asked for, which need not be what was made. */
  readonly kind: 'standard' | 'restricted';
}

/** The keys that were made, whole. */
export const keysIn = oncePer((history: History): readonly Key[] =>
  livesIn(history).flatMap((life) => {
    const secret = textField(life.creation, history.resource.secretField?.create);
    const isPlain = ['KeyType', 'Policy'].every((field) => formField(life.creation, field) === undefined);
    return secret === undefined ? [] : [{ ...life, secret, kind: isPlain ? 'standard' : 'restricted' } as const];
  }),
);

/** The keys that a request may have been sent with, as far as its user name tells. */
export function keysNamedBy(history: History, exchange: Exchange): readonly Key[] {
  return keysWithSid(history, usernameSent(exchange) ?? '');
}

const keysWithSid = grouped(keysIn, (it) => it.sid);

/** Whether a request was sent with this key. */
export function isSentWith({ sid, secret }: Key, exchange: Exchange): boolean {
  return usernameSent(exchange) === sid && passwordSent(exchange) === secret;
}
