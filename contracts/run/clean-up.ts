import type { Session } from '../client/session.ts';
import { livesIn } from '../evidence/lives.ts';
import { tokenLivesIn } from '../evidence/tokens.ts';

/** Deletes what a session made and did not delete, as far as its history tells. */
export async function cleanUp(session: Session): Promise<void> {
  if (session.resource.operations.delete === undefined || session.isKept()) return;
  const history = session.history();
  if (session.resource.id === 'auth-token') {
    const secondary = tokenLivesIn(history).find((it) => it.creation && !it.promotion && !it.death && !it.doubt);
    if (secondary !== undefined) await session.delete('');
    return;
  }
  const left = livesIn(history).filter((it) => it.deletion === undefined);
  for (const { sid } of new Map(left.map((it) => [it.sid, it])).values()) await session.delete(sid);
}
