import { bodyField, fieldOf } from '../../../evidence/answers.ts';
import type { CollectedFacts } from './collected-facts.ts';
import type { OwnItems } from './list-facts.ts';
import type { Telling } from './observer.ts';
import { isFollowingPage } from './step-labels.ts';

/** Follows a list over its pages, to tell whether the run's own instances are met once each. */
export interface Walk {
  read(telling: Telling, owned: OwnItems): void;
  /** No further page comes. */
  end(): void;
}

/** A walk that has not begun. */
export function createWalk(): Walk {
  let facts: CollectedFacts | undefined;
  let met: string[] = [];
  let isWhole = false;
  const end = () => {
    // A list that is too long is read in part, and then nobody knows what is on the rest.
    if (facts !== undefined && isWhole) {
      for (const place of new Set(met))
        facts.add('over all pages', `${place}: ${met.filter((it) => it === place).length}`);
    }
    if (facts !== undefined) facts.add('over all pages', isWhole ? 'comes to an end' : 'comes to no end');
    facts = undefined;
    met = [];
  };
  return {
    end,
    read(telling, owned) {
      if (telling.exchange.step !== 'list') return;
      if (!isFollowingPage(telling.exchange)) end();
      facts ??= telling.facts;
      met.push(...owned);
      isWhole = typeof fieldOf(bodyField(telling.exchange, 'meta'), 'next_page_url') !== 'string';
    },
  };
}
