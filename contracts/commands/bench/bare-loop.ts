import { Agent, request } from 'undici';
import type { SentRequest } from '../../evidence/exchange.ts';

/** Sends requests one after the other with undici alone: what they cost where nobody looks at the answers. */
export interface BareLoop {
  /** The statuses of the answers, in order. */
  send(requests: readonly SentRequest[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** A loop with a connection of its own. */
export function createBareLoop(): BareLoop {
  const dispatcher = new Agent();
  return {
    async send(requests) {
      const statuses: number[] = [];
      for (const { url, method, headers, body } of requests) {
        const answer = await request(url, { dispatcher, method, headers, body: body ?? null });
        await answer.body.text();
        statuses.push(answer.statusCode);
      }
      return statuses;
    },
    close: () => dispatcher.destroy(),
  };
}
