import type { SendOptions } from '../client/plans.ts';
import type { Session } from '../client/session.ts';
import { listItems } from '../evidence/answers.ts';
import { type Exchange, isAnswered, isRefusal, isSuccess } from '../evidence/exchange.ts';

/** Which instances a list must have, or no longer have, before the scenario goes on. */
export interface Listing {
  readonly rule: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
}

/** One list with as many items as a page may hold. */
export function wholeList(session: Session, options: SendOptions = {}): Promise<Exchange> {
  return session.list({ ...options, query: { PageSize: '1000', ...options.query } });
}

// A new key can take seconds to be listed, so the scenario waits, and the rule does not.
export function listUntil(session: Session, { rule, has = [], lacks = [] }: Listing): Promise<Exchange> {
  return session.waitFor({
    rule,
    attempt: () => wholeList(session),
    wanted(exchange) {
      const sids = listItems(exchange, session.resource)?.map((it) => it.sid) ?? [];
      const isAsked = has.every((sid) => sids.includes(sid)) && lacks.every((sid) => !sids.includes(sid));
      return !isSuccess(exchange) || isAsked;
    },
  });
}

/** Deletes an instance and waits until it is gone from fetch and list. */
export async function deleteAndWait(session: Session, sid: string): Promise<void> {
  const deletion = await session.delete(sid);
  // An answered list shows that it is the deletion that gets no answer.
  if (!isAnswered(deletion)) await wholeList(session);
  if (!isSuccess(deletion)) return;
  const last = await waitUntilGone(session, sid);
  // The list has had its time when the fetch has, as both wait for the one deletion.
  if (last.poll === 'expired') await wholeList(session);
  else await listUntil(session, { rule: 'deleted-is-not-listed', lacks: [sid] });
}

/** Fetches an instance until it is gone, or the wait is over. */
export async function waitUntilGone(session: Session, sid: string): Promise<Exchange> {
  return session.waitFor({
    rule: 'deleted-is-gone',
    attempt: () => session.fetch(sid),
    wanted: (exchange) => !isSuccess(exchange),
  });
}

/** Uses credentials until they are accepted, or the wait is over; tells whether they were. */
export async function waitUntilAccepted(
  session: Session,
  rule: string,
  use: () => Promise<Exchange>,
): Promise<boolean> {
  return isSuccess(await session.waitFor({ rule, attempt: use, wanted: isSuccess }));
}

/** Uses credentials until they are refused, or the wait is over. */
export async function waitUntilRefused(session: Session, rule: string, use: () => Promise<Exchange>): Promise<void> {
  await session.waitFor({ rule, attempt: use, wanted: isRefusal });
}
