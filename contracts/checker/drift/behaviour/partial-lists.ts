import type { StepBehaviour } from './snapshot.ts';

/** What is told of the run's own instances over all pages of a list. */
export const OVER_ALL_PAGES = 'over all pages';

/** The list has more pages than a run reads, as the account has much else in it. */
export const LONGER_THAN_READ = 'is longer than is read';

/** Whether what is told of this depends on how many instances of others the account has, which may be others on any day. */
export function isUpToOthers(subject: string, before: StepBehaviour, after: StepBehaviour): boolean {
  if (subject === '/meta/next_page_url') return isOnlyEnd(before, subject) || isOnlyEnd(after, subject);
  if (subject !== OVER_ALL_PAGES && !/^\/\w+\/own\//.test(subject)) return false;
  return [before, after].some(({ answered }) => answered[OVER_ALL_PAGES]?.includes(LONGER_THAN_READ));
}

/** Whether a step follows the link of a page: how many pages a list has is up to others too. */
export function isOfPage(step: string): boolean {
  return /\/(?:last )?page(?: of \d+)?(?: by [\w-]+)?(?: #\d+)?$/.test(step);
}

function isOnlyEnd({ answered }: StepBehaviour, subject: string): boolean {
  return answered[subject]?.join() === 'null' && answered['/meta'] !== undefined;
}
