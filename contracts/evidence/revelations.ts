import type { Answered } from './exchange.ts';
import type { History } from './history.ts';
import { secretsIn } from './known-secrets.ts';
import { oncePer } from './once-per.ts';
import { passwordsIn, secretsSent } from './secret-fields.ts';
import { secretIndexOf } from './secret-index.ts';
import { answerText, reveals } from './secrets.ts';

/**
 * By answer, the secrets of its history that it may reveal. There are none for most answers, so that rules about different
 * secrets need not each read every answer.
 */
const suspectsIn = oncePer((history: History): ReadonlyMap<Answered, readonly string[]> => {
  const sent = history.exchanges.flatMap((it) => secretsSent(it, history.resource));
  const index = secretIndexOf([...secretsIn(history), ...passwordsIn(history), ...sent]);
  return new Map(history.answered().map((it) => [it, index.candidatesIn(answerText(it))]));
});

/** Those of some secrets of a history that an answer may reveal: the beginning of a form of theirs is in it. */
export function suspectsFor(history: History, answer: Answered, secrets: ReadonlySet<string>): readonly string[] {
  const suspects =
    suspectsIn(history)
      .get(answer)
      ?.filter((it) => secrets.has(it)) ?? [];
  return suspects.length < 2 ? suspects : [...secrets].filter((it) => suspects.includes(it));
}

/** Those of some secrets of a history that an answer reveals; `exceptField` is the property that is there to show one. */
export function revealedBy(
  history: History,
  answer: Answered,
  { secrets, exceptField }: { readonly secrets: ReadonlySet<string>; readonly exceptField?: string | undefined },
): readonly string[] {
  return suspectsFor(history, answer, secrets).filter((it) => reveals(answer, it, exceptField));
}

/** By secret, the answers of a history that reveal it, in their order. */
export function revelationsIn(
  history: History,
  secrets: ReadonlySet<string>,
  exceptFieldOf: (answer: Answered) => string | undefined = () => undefined,
): ReadonlyMap<string, readonly Answered[]> {
  const revelations = history.answered().flatMap((answer) =>
    revealedBy(history, answer, { secrets, exceptField: exceptFieldOf(answer) }).map((secret) => ({
      secret,
      answer,
    })),
  );
  const bySecret = Map.groupBy(revelations, (it) => it.secret);
  return new Map([...bySecret].map(([secret, found]) => [secret, found.map((it) => it.answer)]));
}
