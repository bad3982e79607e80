import type { ChoiceName } from '../choices.ts';
import { providerWitnesses } from './provider-witnesses.ts';
import { basic, type Extra, type Visitor } from './visitor.ts';
import type { Witness } from './witness.ts';

const aws = '/v1/Credentials/AWS';
const form = { Credentials: 's' };

/** What each choice changes. */
export const witnesses: { readonly [Name in ChoiceName]: Witness } = {
  ...providerWitnesses,
  badInputStatus: { read: statusOf('POST', aws), expected: [400, 422] },
  malformedSidStatus: { read: statusOf('GET', `${aws}/CR1`), expected: [400, 404] },
  withoutSecondary: { read: statusOf('POST', '/v1/AuthTokens/Promote'), expected: [404, 400, 409] },
  secondSecondary: { read: secondSecondary, expected: [400, 409] },
  strangersInstance: { read: asStranger, expected: [404, 403, 401] },
  unreachableAccount: { read: async (it) => statusOf('GET', strangersKeys(it))(it), expected: [404, 400, 403, 401] },
  unreachableBeneficiary: {
    read: (it) => statusOf('POST', aws, { form: { ...form, AccountSid: it.sandbox.stranger.accountSid } })(it),
    expected: [400, 404, 403, 401],
  },
  pageSizeOutOfRange: { read: statusOf('GET', `${aws}?PageSize=0`), expected: [400, 200] },
  jsonCharset: { read: headerOf('Content-Type'), expected: ['application/json', 'application/json; charset=utf-8'] },
  charsetParameter: {
    read: headerOf('Content-Type'),
    expected: ['application/json; charset=utf-8', 'application/json;charset="UTF-8"'],
    beside: { jsonCharset: true },
  },
  jsonStyle: {
    read: async (it) => (await rawText(it, 'é/')).match(/"friendly_name".*?,\n?/)?.[0],
    expected: [undefined, '"friendly_name": "é/",\n', String.raw`"friendly_name":"\u00e9\/",`],
  },
  fieldOrder: {
    read: async (it) => Object.keys(Object((await it.send('GET', aws)).body)).join(),
    expected: ['credentials,meta', 'meta,credentials'],
  },
  policyOrder: { read: policy, expected: ['read,list', 'list,read'] },
  listOrder: { read: listedNames, expected: ['first,second', 'second,first', 'first,second'] },
  pageTokens: {
    read: async (it) => (await nextPage(it, 2)).replace(/.*PageToken=(..).*/, '$1'),
    expected: ['PA', 'UE', `http://twilio.test${aws}?PageSize=1&Page=1`],
  },
  fullLastPage: {
    read: async (it) => (await nextPage(it, 1)).replace(/&PageToken.*/, ''),
    expected: ['null', `http://twilio.test${aws}?PageSize=1&Page=1`],
  },
  datePrecision: { read: created('date_created'), expected: ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678Z'] },
  isoZone: { read: created('date_created'), expected: ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05+00:00'] },
  rfc2822Zone: {
    read: async (it) => (await key(it, {})).text('date_created').slice(-5),
    expected: ['+0000', '-0000', '5 GMT'],
  },
  extraHeaders: { read: headerOf('X-Powered-By'), expected: [undefined, 'AT-5000'] },
  corsHeaders: { read: headerOf('Access-Control-Allow-Origin', '/nothing'), expected: [undefined, '*'] },
  challenge: {
    read: headerOf('WWW-Authenticate', aws, { headers: basic('', '') }),
    expected: ['Basic realm="Twilio API"', undefined],
  },
  sidCase: {
    read: async (it) => /[a-f]/.test((await it.send('POST', aws, { form })).text('sid').slice(2)),
    expected: [true, false],
  },
  secretForm: {
    read: async (it) => /^(?<hex>[\da-f]+)$|[+/]/.exec((await key(it, {})).text('secret'))?.map(Boolean),
    expected: [undefined, [true, true], [true, false]],
  },
  nameLengthIn: {
    read: statusOf('POST', aws, { form: { ...form, FriendlyName: '🔑'.repeat(33) } }),
    expected: [201, 400],
  },
  pageUrls: {
    read: async (it) => (await it.send('GET', aws)).at('meta.url'),
    expected: [`http://twilio.test${aws}?PageSize=50&Page=0`, `https://accounts.twilio.com${aws}?PageSize=50&Page=0`],
  },
  absentOptionals: { read: created('friendly_name'), expected: [null, undefined] },
  emptyUpdate: { read: async (it) => statusOf('POST', await own(it))(it), expected: [200, 400] },
  parentReach: { read: subaccounts, expected: [200, 404] },
  checkedFirst: {
    read: statusOf('GET', `${aws}/CR${'0'.repeat(32)}`, { headers: basic('', '') }),
    expected: [401, 404],
  },
  unsupportedMethod: { read: statusOf('PATCH', aws), expected: [405, 404] },
  wrongContentType: { read: statusOf('POST', aws, { json: {} }), expected: [415, 400] },
  errorDialect: {
    read: async (it) => (await it.send('GET', '/nothing')).at('type'),
    expected: [undefined, 'https://www.twilio.com/docs/errors/20404'],
  },
  errorDetails: { read: async (it) => (await it.send('GET', '/nothing')).at('details'), expected: [undefined, {}] },
  moreInfo: {
    read: async (it) => (await it.send('GET', '/nothing')).text('more_info').replace('www.twilio.com', ''),
    expected: ['https:///docs/errors/20404', 'https:///docs/api/errors/20404', 'http:///docs/errors/20404'],
  },
};

function statusOf(method: string, target: string, extra: Extra = {}): Witness['read'] {
  return async (visitor) => (await visitor.send(method, target, extra)).status;
}

function headerOf(name: string, target: string = aws, extra: Extra = {}): Witness['read'] {
  return async (visitor) => (await visitor.send('GET', target, extra)).headers[name];
}

function created(field: string): Witness['read'] {
  return async (visitor) => (await visitor.send('POST', aws, { form })).at(field);
}

async function own(visitor: Visitor): Promise<string> {
  return `${aws}/${(await visitor.send('POST', aws, { form })).text('sid')}`;
}

function strangersKeys({ sandbox }: Visitor): string {
  return `/v1/Keys?AccountSid=${sandbox.stranger.accountSid}`;
}

function key(visitor: Visitor, fields: Readonly<Record<string, string>>) {
  return visitor.send('POST', '/v1/Keys', { form: { AccountSid: visitor.sandbox.owner.accountSid, ...fields } });
}

async function secondSecondary(visitor: Visitor): Promise<unknown> {
  await visitor.send('POST', '/v1/AuthTokens/Secondary');
  return statusOf('POST', '/v1/AuthTokens/Secondary')(visitor);
}

async function asStranger(visitor: Visitor): Promise<unknown> {
  const { accountSid, authToken } = visitor.sandbox.stranger;
  return statusOf('GET', await own(visitor), { headers: basic(accountSid, authToken) })(visitor);
}

async function subaccounts(visitor: Visitor): Promise<unknown> {
  const AccountSid = (await visitor.send('POST', '/2010-04-01/Accounts.json')).text('sid');
  const made = await visitor.send('POST', aws, { form: { ...form, AccountSid } });
  return statusOf('GET', `${aws}/${made.text('sid')}`)(visitor);
}

async function policy(visitor: Visitor): Promise<string> {
  const allow = ['read', 'list'].map((action) => `/twilio/iam/api-keys/${action}`);
  const made = await key(visitor, { KeyType: 'restricted', Policy: JSON.stringify({ allow }) });
  return made
    .list('policy.allow')
    .map((it) => String(it).split('/').at(-1))
    .join();
}

async function nextPage(visitor: Visitor, instances: number): Promise<string> {
  for (let made = 0; made < instances; made += 1) await visitor.send('POST', aws, { form });
  return (await visitor.send('GET', `${aws}?PageSize=1`)).text('meta.next_page_url');
}

/** Of what is updated last, the first one is. */
async function listedNames(visitor: Visitor): Promise<string> {
  const first = await own(visitor);
  await visitor.send('POST', aws, { form: { ...form, FriendlyName: 'second' } });
  await visitor.send('POST', first, { form: { FriendlyName: 'first' } });
  const items = (await visitor.send('GET', aws)).list('credentials');
  return items.map((item) => Reflect.get(Object(item), 'friendly_name')).join();
}

/** The body as it is sent, where it is not left to the listener to write it. */
async function rawText(visitor: Visitor, FriendlyName: string): Promise<string> {
  const { accountSid, authToken } = visitor.sandbox.owner;
  const headers = { ...basic(accountSid, authToken), 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ ...form, FriendlyName }).toString();
  return (await visitor.respond({ method: 'POST', target: aws, headers, body })).text ?? '';
}
