import { bodyField, fieldOf, textOf } from '../../../evidence/answers.ts';
import { queryField } from '../../../evidence/requests.ts';
import type { Telling } from './observer.ts';
import { LONGER_THAN_READ, OVER_ALL_PAGES } from './partial-lists.ts';
import { isFollowingPage } from './step-labels.ts';

/** Follows a list over its pages, to tell whether the run's own instances are met once each. */
export interface Walk {
  /**
   * Begins, or goes on. What is told of the run's own instances belongs to the first page, as it depends on what else the account
   * has which page they are on; undefined where a list is not followed, so that only chance decides which instances it shows.
   */
  own(telling: Telling): Telling | undefined;
  /** What one page had. */
  read(telling: Telling, items: readonly unknown[], owned: readonly string[]): void;
  /** No further page comes. */
  end(): void;
}

/** A walk that has not begun. */
export function createWalk(): Walk {
  let first: Telling | undefined;
  let met: string[] = [];
  let sids: (string | undefined)[] = [];
  let isWhole = false;
  const end = () => {
    for (const it of first === undefined ? [] : tellings(met, sids, isWhole)) first?.facts.add(OVER_ALL_PAGES, it);
    first = undefined;
    met = [];
    sids = [];
  };
  return {
    end,
    own(telling) {
      if (!isMeantWhole(telling.exchange)) return undefined;
      if (!isFollowingPage(telling.exchange)) end();
      first ??= telling;
      return { ...telling, facts: first.facts, label: first.label };
    },
    read({ exchange }, items, owned) {
      if (first === undefined || !isMeantWhole(exchange)) return;
      met.push(...owned);
      sids.push(...(items.length === 0 ? [undefined, undefined] : items.map((it) => textOf(it, 'sid'))));
      isWhole = typeof fieldOf(bodyField(exchange, 'meta'), 'next_page_url') !== 'string';
    },
  };
}

// A harmless read of one page shows whatever comes first.
function isMeantWhole(exchange: Telling['exchange']): boolean {
  return exchange.step === 'list' || queryField(exchange, 'PageSize') === '1000';
}

function tellings(met: readonly string[], sids: readonly unknown[], isWhole: boolean): readonly string[] {
  // Where nothing came twice, the list is too long for the run, and nobody knows what is on the rest.
  if (!isWhole) return [new Set(sids).size === sids.length ? LONGER_THAN_READ : 'comes to no end'];
  const counts = [...new Set(met)].map((place) => `${place}: ${met.filter((it) => it === place).length}`);
  return [...counts, 'comes to an end'];
}
