import { bodyField, fieldOf } from '../../../evidence/answers.ts';
import type { Exchange } from '../../../evidence/exchange.ts';
import { addressAsked } from '../../../evidence/requests.ts';

/** Names the requests of a history by what they are for, and by how many such there were before. */
export function createStepLabels(): (exchange: Exchange) => string {
  const counts = new Map<string, number>();
  return (exchange) => {
    const label = labelOf(exchange);
    // How many pages a list has depends on what else the account has, so that they share one place.
    if (isFollowingPage(exchange)) return label;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count === 1 ? label : `${label} #${count}`;
  };
}

/** Whether a request follows the link of a page. */
export function isFollowingPage(exchange: Exchange): boolean {
  const query = addressAsked(exchange)?.searchParams;
  return exchange.step === 'list' && exchange.variation === undefined && (query?.has('Page') ?? false);
}

function labelOf(exchange: Exchange): string {
  const { step, actor, variation } = exchange;
  const size = addressAsked(exchange)?.searchParams.get('PageSize');
  const words = [
    isFollowingPage(exchange) ? pageName(exchange) : step,
    ...(step === 'list' && size ? [`of ${size}`] : []),
    ...(step === 'stray' ? [exchange.request.method] : []),
    ...(actor === 'owner' ? [] : [`by ${actor}`]),
    ...(variation === undefined ? [] : [`with ${Object.values(variation).join(' ')}`]),
  ];
  return words.join(' ');
}

function pageName(exchange: Exchange): string {
  return typeof fieldOf(bodyField(exchange, 'meta'), 'next_page_url') === 'string' ? 'page' : 'last page';
}
