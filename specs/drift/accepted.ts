import type { OpenApiId } from '../catalogue.ts';

/** What differs between a published document and ours, or is wrong in a published one, and why that is no news. */
export interface Acceptance {
  readonly document: OpenApiId;
  readonly kind: string;
  /** The places, or the beginnings of places that end with a slash. */
  readonly at: readonly string[];
  readonly reason: string;
}

export interface Acceptable {
  readonly kind: string;
  readonly at: readonly string[];
}

/** Why a finding is no news; undefined where it is. It is, if one of its places is not accepted. */
export function acceptedReason(document: OpenApiId, { kind, at }: Acceptable): string | undefined {
  const own = accepted.filter((it) => it.document === document && it.kind === kind);
  const reasons = at.map((place) => own.find((it) => it.at.some((known) => isAt(place, known)))?.reason);
  return reasons.every((it) => it !== undefined) ? reasons[0] : undefined;
}

function isAt(place: string, known: string): boolean {
  return known.endsWith('/') ? place.startsWith(known) : place === known;
}

const accepted: readonly Acceptance[] = [];
