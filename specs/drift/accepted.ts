import type { OpenApiId } from '../catalogue.ts';
import { acceptedDifferences } from './accepted-differences.ts';

export interface Acceptable {
  readonly kind: string;
  readonly at: readonly string[];
}

/** Why a finding is no news; undefined where it is, be it in one of its places only. */
export function acceptedReason(document: OpenApiId, { kind, at }: Acceptable): string | undefined {
  const own = acceptedDifferences.filter((it) => it.document === document && it.kind === kind);
  const reasons = at.map((place) => own.find((it) => it.at.some((known) => isAt(place, known)))?.reason);
  return reasons.every((it) => it !== undefined) ? reasons[0] : undefined;
}

/** The accepted places where nothing of the kind was found: they were mended, and the list can be shorter. */
export function mendedPlaces(document: OpenApiId, found: readonly Acceptable[]): readonly Acceptable[] {
  const own = acceptedDifferences.filter((it) => it.document === document);
  return own.flatMap(({ kind, at: known }) => {
    const places = found.filter((it) => it.kind === kind).flatMap((it) => it.at);
    const at = known.filter((it) => !places.some((place) => isAt(place, it)));
    return at.length === 0 ? [] : [{ kind, at }];
  });
}

function isAt(place: string, known: string): boolean {
  return known.endsWith('/') ? place.startsWith(known) : place === known;
}
