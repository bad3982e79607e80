import { textField } from './answers.ts';
import { passwordSent } from './credentials.ts';
import { type Answered, type Exchange, isAnswered, isDenied, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';

/** Why nothing can be said of what a provider asks Twilio, where none of it was seen. */
export const UNSEEN_QUESTIONS =
  'what the provider asks Twilio was not seen: have it ask the upstream of `npm run reference -- --record`, and set PROVIDER_UPSTREAM_URL';

/** Whether the recording upstream saw anything that the provider asked. */
export function isWatched(history: History): boolean {
  return history.exchanges.some(isQuestion);
}

/** What the provider asked Twilio before it answered a request, and not what came after; what it asked about two requests at once belongs to neither. */
export function questionsDuring(history: History, request: Exchange): readonly Exchange[] {
  const later = history.exchanges.filter((it) => it.number > request.number);
  const end = later.findIndex((it) => !isQuestion(it));
  const questions = end === -1 ? later : later.slice(0, end);
  return questions.filter((it) => it.variation?.kind !== 'unprompted');
}

/** What a provider's own check tells of the token that it stores. */
export interface ProviderCheck {
  readonly answer: Answered;
  /** Whether Twilio accepts that token; undefined where the check does not tell. */
  readonly works: boolean | undefined;
  /** The tokens that Twilio was asked about; none where that was not seen. */
  readonly tokens: readonly string[];
}

/** The provider's checks of its stored token, in their order. */
export function checksIn(history: History): readonly ProviderCheck[] {
  return history.succeeded('verify').map((answer) => checkOf(history, answer));
}

/** The first check after an exchange, where no update in between can have changed what is stored. */
export function nextCheck(history: History, exchange: Exchange): ProviderCheck | undefined {
  const check = checksIn(history).find((it) => it.answer.number > exchange.number);
  return check !== undefined && isUndisturbed(history, exchange, check.answer) ? check : undefined;
}

/** Whether no update between two exchanges can have changed what is stored. */
export function isUndisturbed(history: History, from: Exchange, to: Exchange): boolean {
  const between = history.exchanges.filter((it) => it.number > from.number && it.number < to.number);
  return between.every((it) => !isUpdate(it) || isRefusal(it));
}

/** Whether a request hands a token to the provider. */
export function isUpdate({ step }: Exchange): boolean {
  return step === 'update';
}

function isQuestion({ step }: Exchange): boolean {
  return step === 'ask';
}

function checkOf(history: History, answer: Answered): ProviderCheck {
  const questions = questionsDuring(history, answer);
  const tokens = [...new Set(questions.flatMap((it) => passwordSent(it) ?? []))];
  return { answer, tokens, works: worksAtTwilio(questions) ?? worksInWords(answer) };
}

// What Twilio said counts for more than what the provider says of it; a fault or a limit of Twilio's says nothing.
function worksAtTwilio(questions: readonly Exchange[]): boolean | undefined {
  if (questions.some(isSuccess)) return true;
  return questions.some((it) => isAnswered(it) && isDenied(it)) ? false : undefined;
}

function worksInWords(answer: Answered): boolean | undefined {
  const status = textField(answer, 'status') ?? textField(answer, 'verificationStatus');
  if (status === 'verified') return true;
  return status === 'failed' ? false : undefined;
}
