import type { Call } from '../engine.ts';
import { Refusal, type Situation } from '../refusal.ts';

/** The SID in the path, which must at least look like one. */
export function pathSid({ match }: Call, prefix: string): string {
  const sid = match.parameters.Sid ?? '';
  if (!looksLikeSid(sid, prefix)) throw new Refusal('malformed-sid', 'Invalid Sid provided in the request');
  return sid;
}

export function looksLikeSid(text: string, prefix: string): boolean {
  return text.startsWith(prefix) && /^[A-Z]{2}[\da-fA-F]{32}$/.test(text);
}

/** Only well-formed paths get here, so the message cannot quote a secret that was sent by mistake. */
export function notFound({ match }: Call, situation: Situation = 'not-found'): Refusal {
  const path = match.path.replace(/^\/v1/, '');
  return new Refusal(situation, `The requested resource ${path} was not found`);
}
