import { isJsonObject } from '../../evidence/answers.ts';
import { correctParts, type LittleAnswer, LittleError, type LittleParts, type LittleRequest } from './little-client.ts';

/** The little client with one thing made wrong, that one branch of one rule is there to find. */
export interface WrongClient {
  /** `<rule-id>/<branch>`. */
  readonly id: string;
  readonly breaks: string;
  readonly parts: Partial<LittleParts>;
}

/** At least one for every branch of every rule about client libraries. */
export const wrongClients: readonly WrongClient[] = [
  ...wrongRequests(),
  ...wrongDates(),
  ...wrongFields(),
  ...wrongErrors(),
  ...wrongLists(),
  ...wrongSecrets(),
];

function wrongRequests(): readonly WrongClient[] {
  const rule = 'sdk-request-matches-document';
  return [
    wrong(`${rule}/operation`, 'It updates with PUT.', {
      requestOf: (it) => (it.body?.startsWith('FriendlyName') ? { ...it, method: 'PUT' } : it),
    }),
    wrong(`${rule}/credentials`, 'It sends no credentials when it fetches.', {
      requestOf: (it) => ({ ...it, headers: { accept: 'application/json' } }),
    }),
    wrong(`${rule}/field`, 'It adds a field of its own to each form.', {
      fieldsOf: (asked) => ({ ...correctParts.fieldsOf(asked), SuppressEmailNotification: 'true' }),
    }),
    wrong(`${rule}/page-size`, 'It sends any page size on.', { fieldsOf: ({ fields }) => fields }),
    wrong(`${rule}/content-type`, 'It says that its forms are plain text.', {
      requestOf: (it) =>
        it.body === undefined ? it : { ...it, headers: { ...it.headers, 'content-type': 'text/plain' } },
    }),
    wrong(`${rule}/lost-field`, 'It forgets the name.', {
      fieldsOf: (asked) =>
        Object.fromEntries(Object.entries(correctParts.fieldsOf(asked)).filter(([name]) => name !== 'FriendlyName')),
    }),
  ];
}

function wrongDates(): readonly WrongClient[] {
  const rule = 'sdk-dates-are-dates';
  return [
    wrong(`${rule}/made-up`, 'It takes a missing date for the present.', {
      instanceOf: (body, dateOf) => correctParts.instanceOf({ date_created: '', ...body }, dateOf),
      dateOf: (text) => correctParts.dateOf(text || new Date().toISOString()),
    }),
    wrong(`${rule}/wrong-instant`, 'It leaves the zone out of account.', {
      dateOf: (text) => correctParts.dateOf(typeof text === 'string' ? text.replace(/[+-]\d\d:?\d\d$/, '+0100') : text),
    }),
    wrong(`${rule}/not-a-date`, 'It gives seconds in the place of a date.', { dateOf: () => 1_767_225_600 }),
  ];
}

function wrongFields(): readonly WrongClient[] {
  const rule = 'sdk-fields-decoded';
  return [
    wrong(`${rule}/threw`, 'It throws where a field is new to it.', {
      instanceOf(body, dateOf) {
        if ('brand_new' in body) throw new LittleError('There is an unknown field.');
        return correctParts.instanceOf(body, dateOf);
      },
    }),
    wrong(
      `${rule}/lost`,
      'It leaves out the name.',
      changing((body) => ({ ...body, friendly_name: undefined })),
    ),
    wrong(
      `${rule}/changed`,
      'It trims the name.',
      changing((body) => ({ ...body, friendly_name: String(body.friendly_name).trim() })),
    ),
    wrong(
      `${rule}/made-up`,
      'It names what has no name.',
      changing((body) => ({ friendly_name: 'unnamed', ...body })),
    ),
  ];
}

function wrongErrors(): readonly WrongClient[] {
  const rule = 'sdk-errors-carry-code';
  return [
    wrong(`${rule}/swallowed`, 'It takes a redirect for a success.', { isFailure: ({ status }) => status >= 400 }),
    wrong(`${rule}/never-settles`, 'It waits for ever.', { send: (request) => correctParts.send(request, 60_000) }),
    wrong(
      `${rule}/no-status`,
      'Its errors have no status.',
      throwing(() => new LittleError('It failed.')),
    ),
    wrong(
      `${rule}/no-code`,
      'Its errors have no code.',
      throwing(({ status }) => new LittleError('It failed.', status)),
    ),
    wrong(
      `${rule}/made-up-code`,
      'Its errors have a code even where the answer has none.',
      throwing((answer, request) => {
        const error = correctParts.errorOf(answer, request);
        return error instanceof LittleError
          ? new LittleError(error.message, error.status, error.code ?? 20_000)
          : error;
      }),
    ),
    wrong('sdk-delete-means-204/other-success', 'It takes any success for a deletion.', { isDeleted: () => true }),
    wrong('sdk-delete-means-204/denied', 'It says of no deletion that it was one.', { isDeleted: () => false }),
  ];
}

function wrongLists(): readonly WrongClient[] {
  const rule = 'sdk-list-ends';
  return [
    wrong(`${rule}/never-ends`, 'It follows a page that it has read.', {
      nextPage: (named, [first]) => correctParts.nextPage(named, [`${first}&`]),
    }),
    wrong(`${rule}/stops-early`, 'It reads one page.', { nextPage: () => undefined }),
    wrong(`${rule}/repeats`, 'It gives the first item twice.', {
      itemsOf: (items) => [...items.slice(0, 1), ...items],
    }),
    wrong(`${rule}/over-limit`, 'It gives whole pages.', { itemsOf: (items) => items }),
    wrong('sdk-stays-on-origin/next-page', 'It follows a page to any origin.', {
      nextPage: (named, read) => (read.includes(textOf(named) ?? '') ? undefined : textOf(named)),
    }),
    wrong('sdk-stays-on-origin/redirect', 'It follows a redirect with its credentials.', { send: following }),
  ];
}

async function following(request: LittleRequest, timeoutMs: number): Promise<LittleAnswer> {
  const answer = await correctParts.send(request, timeoutMs);
  return answer.location === undefined ? answer : correctParts.send({ ...request, url: answer.location }, timeoutMs);
}

function wrongSecrets(): readonly WrongClient[] {
  return [
    wrong('sdk-secret-not-logged/printed', 'It writes down its headers when it is told to write down what it does.', {
      log(request, isVerbose) {
        if (isVerbose) console.log(request.method, request.url, request.headers);
      },
    }),
    wrong('sdk-secret-not-logged/in-error', 'Its errors have the whole request on them.', {
      async send(request, timeoutMs) {
        try {
          return await correctParts.send(request, timeoutMs);
        } catch (error) {
          throw isJsonObject(error) ? Object.assign(error, { request }) : error;
        }
      },
    }),
  ];
}

type Body = Readonly<Record<string, unknown>>;

function changing(change: (body: Body) => Body): Partial<LittleParts> {
  return { instanceOf: (body, dateOf) => correctParts.instanceOf(change(body), dateOf) };
}

function throwing(errorOf: LittleParts['errorOf']): Partial<LittleParts> {
  return { errorOf };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function wrong(id: string, breaks: string, parts: Partial<LittleParts>): WrongClient {
  return { id, breaks, parts };
}
