import type { Change } from './change.ts';
import { change } from './journey.ts';
import { own, ownText, textsIn } from './json-object.ts';
import { type DocumentOperation, nameOf, serverAddress, serversOf } from './operations.ts';
import { childOf, childrenOf, type Place, wholeOf } from './place.ts';
import { shown } from './shown.ts';

/** What became of where an operation is served and of the credentials that open it. */
export function compareAccess(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  return [...compareServers(before, after), ...compareSecurity(before, after)];
}

function compareServers(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [earlier, later] = [serversOf(before), serversOf(after)];
  const journey = { operation: nameOf(before) };
  const gone = earlier.filter((it) => !later.some((other) => origin(other) === origin(it)));
  const fresh = later.filter((it) => !earlier.some((other) => origin(other) === origin(it)));
  return [
    ...gone.map((place) => {
      const says = `it is no longer served at ${origin(place)}`;
      return change(journey, { kind: 'server-removed', class: 'breaks-requests', place, under: ['url'], says });
    }),
    ...fresh.map((place) => {
      const says = `it is also served at ${origin(place)}`;
      return change(journey, {
        kind: 'server-added',
        class: 'adds',
        place: wholeOf(before.place.root),
        under: ['servers'],
        says,
      });
    }),
  ];
}

// The path of a server is a part of the operation's address, and is compared there.
function origin(server: Place): string {
  const address = serverAddress(server);
  return URL.canParse(address) ? new URL(address).origin : '';
}

function compareSecurity(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [earlier, later] = [securityOf(before), securityOf(after)];
  // What a client has may be more than is asked for, and never less.
  const shut = earlier.ways.filter((had) => !later.ways.some((asked) => asked.every((it) => had.includes(it))));
  const opened = later.ways.filter((asked) => !earlier.ways.some((had) => had.every((it) => asked.includes(it))));
  const journey = { operation: nameOf(before) };
  const finding = { kind: 'security-changed', place: earlier.place, under: ['security'] } as const;
  return [
    ...shut.map((it) =>
      change(journey, { ...finding, class: 'breaks-requests', says: `${inWords(it)} no longer open it` }),
    ),
    ...opened.map((it) => change(journey, { ...finding, class: 'loosens', says: `${inWords(it)} open it now` })),
  ];
}

/** The schemes that must be there together. */
type Way = readonly string[];

interface Security {
  readonly place: Place;
  readonly ways: readonly Way[];
}

function securityOf({ place }: DocumentOperation): Security {
  const whole = wholeOf(place.root);
  const owner = childOf(place, 'security') === undefined ? whole : place;
  const ways = childrenOf(childOf(owner, 'security')).map(([, way]) =>
    childrenOf(way).map(([name, scopes]) => schemeText(childOf(whole, 'components', 'securitySchemes', name), scopes)),
  );
  return { place: owner, ways: ways.length === 0 ? [[]] : ways };
}

// The name of a scheme never travels.
function schemeText(scheme: Place | undefined, scopes: Place): string {
  const { node } = scheme ?? {};
  const parts = ['type', 'scheme', 'in', 'name', 'openIdConnectUrl'].flatMap((it) => ownText(node, it) ?? []);
  const flows = own(node, 'flows');
  return [...parts, ...(flows === undefined ? [] : [shown(flows)]), ...textsIn(scopes.node).toSorted()]
    .join(' ')
    .toLowerCase();
}

function inWords(way: Way): string {
  return way.length === 0 ? 'requests without credentials' : `${way.join(' and ')} credentials`;
}
