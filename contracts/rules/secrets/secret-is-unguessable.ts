import { apiKey, authToken, type Resource } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretGiven } from '../../evidence/secret-fields.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

// The secrets that were seen have 32 characters; half of them would do.
const SHORTEST_SAFE = 16;

export const secretIsUnguessable: Rule = {
  id: 'secret-is-unguessable',
  title: 'A secret is long, and follows neither from what is public nor from another secret',
  level: 'SHOULD',
  profile: 'secrets',
  sources: cite('live-observation', 'the secrets of its creations', apiKey, authToken),
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['short', 'public-value', 'near-repeat'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => secretGiven(it, resource) !== undefined);
    const likes = likesAmong(creations, resource);
    return judgeEach(creations, (it) => judgeSecret(it, likes(it), resource));
  },
};

function judgeSecret(creation: Answered, likes: readonly Answered[], resource: Resource): Broken | undefined {
  const secret = secretGiven(creation, resource) ?? '';
  const expected = 'nobody could guess the secret';
  if (secret.length < SHORTEST_SAFE) {
    return broken('short', { expected, observed: `it has ${secret.length} characters` }, creation);
  }
  const source = publicFields.find((field) => isTakenFrom(secret, textField(creation, field) ?? ''));
  if (source) return broken('public-value', { expected, observed: `it is made of the ${source}` }, creation);
  const near = likes.find((it) => it.number < creation.number && isNear(secret, secretGiven(it, resource) ?? ''));
  if (near === undefined) return undefined;
  return broken('near-repeat', { expected, observed: 'it is almost the one of an earlier creation' }, near, creation);
}

const publicFields = ['sid', 'account_sid', 'friendly_name'] as const;

function isTakenFrom(secret: string, value: string): boolean {
  const [one, other] = [secret.toLowerCase(), value.toLowerCase().replace(/^(?:sk|ac)(?=[\da-f]{32}$)/, '')];
  return other.length >= SHORTEST_SAFE && (one.includes(other) || other.includes(one));
}

const PIECE_LENGTH = 4;

/**
 * Finds the creations whose secret has a piece in common with that of one creation, in the same place. If secrets differ in less
 * than one character for each piece, they have, so that not every secret need be held against every other.
 */
function likesAmong(creations: readonly Answered[], resource: Resource): (creation: Answered) => readonly Answered[] {
  const piecesOf = (it: Answered) => pieces(secretGiven(it, resource) ?? '');
  const placed = creations.flatMap((creation) => piecesOf(creation).map((piece) => ({ piece, creation })));
  const byPiece = Map.groupBy(placed, (it) => it.piece);
  return (creation) => {
    const likes = piecesOf(creation).flatMap((piece) => byPiece.get(piece)?.map((it) => it.creation) ?? []);
    return [...new Set(likes)];
  };
}

function pieces(secret: string): readonly string[] {
  const starts = Array.from({ length: Math.ceil(secret.length / PIECE_LENGTH) }, (_, index) => index * PIECE_LENGTH);
  return starts.map((start) => `${secret.length} ${start} ${secret.slice(start, start + PIECE_LENGTH)}`);
}

// Two random secrets have hardly a character in common in the same place; those that have a piece in common are of one length.
function isNear(secret: string, other: string): boolean {
  if (secret === other) return false;
  const differing = secret.split('').filter((it, index) => it !== other.charAt(index));
  return differing.length < secret.length / 4;
}
