import { addressAsked } from '../../../evidence/requests.ts';
import { nameForm } from './forms.ts';
import type { Telling } from './observer.ts';
import type { FirstSightings } from './sightings.ts';

/** What an address in an answer leads to, told by the request and by what was seen before; undefined where it is none. */
export function addressForm(
  text: string,
  { exchange, seen }: Pick<Telling, 'exchange' | 'seen'>,
  field: string,
): string | undefined {
  if (!/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text)) return undefined;
  const [url, asked] = [URL.parse(text), addressAsked(exchange)];
  if (url === null || asked === undefined) return 'an address that cannot be read';
  const origin = url.origin === asked.origin ? 'the address asked' : otherOrigin(url);
  const path = url.pathname.split('/').map((it) => segmentForm(it, seen));
  const query = [...url.searchParams].map(
    ([name, value]) => `${nameForm(name)}=${queryForm(name, value, { asked, field })}`,
  );
  return `an address at ${origin}, ${path.join('/')}${query.length > 0 ? `?${query.toSorted().join('&')}` : ''}`;
}

// Twilio's own documented hosts are words of the documents.
function otherOrigin({ hostname, protocol, username }: URL): string {
  const isTwilio = /(?:^|\.)twilio\.com$/.test(hostname);
  return `${isTwilio ? hostname : 'another host'} by ${protocol}${username === '' ? '' : ' with a user'}`;
}

function segmentForm(segment: string, seen: FirstSightings): string {
  const place = seen.placeOf(segment);
  if (place !== undefined) return `{${place}}`;
  return segment === '' ? '' : nameForm(segment);
}

interface AskedFor {
  readonly asked: URL;
  readonly field: string;
}

function queryForm(name: string, value: string, { asked, field }: AskedFor): string {
  if (name === 'Page') return pageForm(value, Number(asked.searchParams.get(name) ?? 0), field);
  if (value === asked.searchParams.get(name)) return 'as asked';
  return /^\d+$/.test(value) ? 'another number' : 'another';
}

function pageForm(value: string, asked: number, field: string): string {
  if (value === '0' && !field.startsWith('previous')) return 'the first';
  if (value === String(asked)) return 'as asked';
  if (value === String(asked + 1)) return 'the next';
  return value === String(asked - 1) ? 'the one before' : 'another';
}
