import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../specs/catalogue.ts';
import { effectOf } from './effects.ts';
import { historyOf } from './history.ts';
import { type Line, writtenHistory } from './written-history.ts';

const sid = `SK${'a'.repeat(32)}`;
const created: Line = { step: 'create', body: { sid }, fields: { FriendlyName: 'mine' } };
const seen: Line = { step: 'fetch', sid, body: { sid, friendly_name: 'mine' } };
const gone: Line = { step: 'fetch', sid, status: 404 };
const rename: Line = { step: 'update', sid, actor: 'nobody', status: 401, fields: { FriendlyName: 'theirs' } };
const removal: Line = { step: 'delete', sid, actor: 'nobody', status: 401 };
const making: Line = { step: 'create', actor: 'nobody', status: 401, fields: { FriendlyName: 'theirs' } };
const listed = (name: string, of = sid): Line => ({
  step: 'list',
  body: { keys: [{ sid: of, friendly_name: name }, 7] },
});

const date_created = 'Thu, 01 Jan 2026 00:00:00 +0000';
const dated: Line = { ...created, body: { sid, date_created } };
const meta = { next_page_url: null };
const twoLists: readonly [Line, Line] = [
  { step: 'list', body: { keys: [{ sid }], meta } },
  { step: 'list', body: { keys: [{ sid }, { sid: 'SK2', friendly_name: 'other', date_created }], meta } },
];

interface Case {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The number of the refused request. */
  readonly refused: number;
  /** The number of the answer that tells, where one does. */
  readonly told?: number;
}

const onKeys: readonly Case[] = [
  {
    title: 'a refused new name is fetched',
    lines: [created, rename, { ...seen, body: { sid, friendly_name: 'theirs' } }],
    refused: 2,
    told: 3,
  },
  { title: 'a refused new name is listed', lines: [created, rename, listed('theirs')], refused: 2, told: 3 },
  { title: 'the old name is fetched', lines: [created, rename, seen], refused: 2 },
  { title: 'the new name is on another instance', lines: [created, rename, listed('theirs', 'SK1')], refused: 2 },
  {
    title: 'the owner gave the same name before',
    lines: [{ ...created, fields: { FriendlyName: 'theirs' } }, rename, listed('theirs')],
    refused: 2,
  },
  {
    title: 'the owner gives the same name afterwards',
    lines: [created, rename, { ...rename, actor: 'owner', status: 200, body: {} }, listed('theirs')],
    refused: 2,
  },
  {
    title: 'a lost request may have given the name',
    lines: [created, { ...rename, lost: 'unknown' }, rename, listed('theirs')],
    refused: 3,
  },
  { title: 'the name was there before', lines: [created, listed('theirs'), rename, listed('theirs')], refused: 3 },
  { title: 'a refused creation is listed', lines: [making, listed('theirs')], refused: 1, told: 2 },
  {
    title: 'a creation without a name cannot be recognised',
    lines: [{ ...making, fields: {} }, listed('theirs')],
    refused: 1,
  },
  { title: 'a refused deletion leaves nothing', lines: [created, seen, removal, gone], refused: 3, told: 4 },
  {
    title: 'a refused deletion is followed by a deletion that finds nothing',
    lines: [created, seen, removal, { ...removal, actor: 'owner', status: 404 }],
    refused: 3,
    told: 4,
  },
  { title: 'the instance is still there', lines: [created, seen, removal, seen, gone], refused: 3 },
  { title: 'the instance was never seen', lines: [created, removal, gone], refused: 2 },
  {
    title: 'it was deleted in between',
    lines: [created, seen, removal, { ...removal, actor: 'owner', status: 204 }, gone],
    refused: 3,
  },
  { title: 'it was deleted before', lines: [created, seen, { ...removal, status: 204 }, removal, gone], refused: 4 },
  {
    title: 'a deletion of unknown outcome came in between',
    lines: [created, seen, removal, { ...removal, lost: 'unknown' }, gone],
    refused: 3,
  },
  {
    title: 'another actor does not find it',
    lines: [created, seen, removal, { ...gone, actor: 'stranger' }],
    refused: 3,
  },
  {
    title: 'a refused new name takes the old one away',
    lines: [created, seen, rename, { ...seen, body: { sid, friendly_name: null } }],
    refused: 3,
    told: 4,
  },
  {
    title: 'either of two refused requests may have taken the name away',
    lines: [
      created,
      seen,
      rename,
      { ...rename, actor: 'wrong-token' },
      { ...seen, body: { sid, friendly_name: null } },
    ],
    refused: 3,
  },
  {
    title: 'a refused creation leaves one under another name between two lists',
    lines: [dated, twoLists[0], making, twoLists[1]],
    refused: 3,
    told: 4,
  },
  {
    title: 'either of two refused creations may have left it',
    lines: [dated, twoLists[0], making, { ...making, actor: 'wrong-token' }, twoLists[1]],
    refused: 3,
  },
  { title: 'reads have no effect', lines: [created, { ...seen, actor: 'nobody', status: 401 }, gone], refused: 2 },
];

for (const { title, lines, refused, told } of onKeys) {
  test(`on a key: ${title}`, () => assert.equal(effectNumber(writtenHistory(apiKey, ...lines), refused), told));
}

const secondary = 'f'.repeat(32);
const made: Line = { step: 'create', body: { secondary_auth_token: secondary } };
const ended: Line = { step: 'delete' };
const used: Line = { step: 'use' };
const usedSecondary: Line = { step: 'use', actor: 'owner-secondary', password: secondary };
const promoted: Line = { step: 'promote', body: { auth_token: secondary } };
const usedNext: Line = { step: 'use', password: secondary };
const madeNext: Line = { step: 'create', password: secondary, body: { secondary_auth_token: 'e'.repeat(32) } };
const by = { actor: 'nobody', status: 401 } as const;

const onTokens: readonly Case[] = [
  {
    title: 'a refused creation leaves a secondary',
    lines: [made, ended, made, ended, { ...made, ...by }, { ...made, status: 400 }],
    refused: 5,
    told: 6,
  },
  {
    title: 'the secondary is one that a deletion did not end',
    lines: [made, ended, { ...made, ...by }, { ...made, status: 400 }],
    refused: 3,
  },
  {
    title: 'the secondary is one that a promotion did not end, though a deletion ends them',
    lines: [used, made, ended, made, promoted, { ...made, ...by }, { ...made, password: secondary, status: 400 }],
    refused: 6,
  },
  { title: 'a refused creation leaves none', lines: [made, ended, { ...made, ...by }, made], refused: 3 },
  {
    title: 'there may have been one before',
    lines: [
      { ...made, ...by },
      { ...made, status: 400 },
    ],
    refused: 1,
  },
  {
    title: 'the owner is refused for other reasons',
    lines: [made, ended, { ...made, ...by }, { ...made, status: 401 }],
    refused: 3,
  },
  {
    title: 'the owner made one in between',
    lines: [made, ended, { ...made, ...by }, made, { ...made, status: 400 }],
    refused: 3,
  },
  {
    title: 'a refused deletion takes the secondary',
    lines: [used, made, usedSecondary, { ...ended, ...by }, { ...usedSecondary, status: 401 }],
    refused: 4,
    told: 5,
  },
  {
    title: 'the secondary still works',
    lines: [used, made, usedSecondary, { ...ended, ...by }, usedSecondary],
    refused: 4,
  },
  {
    title: 'the secondary never worked',
    lines: [used, made, { ...ended, ...by }, { ...usedSecondary, status: 401 }],
    refused: 3,
  },
  {
    title: 'the owner deleted the secondary',
    lines: [used, made, usedSecondary, { ...ended, ...by }, ended, { ...usedSecondary, status: 401 }],
    refused: 4,
  },
  {
    title: 'without a secondary, requests without a password say nothing',
    lines: [used, { ...ended, ...by }, { step: 'use', ...by }],
    refused: 2,
  },
  {
    title: 'a refused promotion kills the primary',
    lines: [used, made, { step: 'promote', ...by }, { ...used, status: 401 }],
    refused: 3,
    told: 4,
  },
  { title: 'the primary still works', lines: [used, made, { step: 'promote', ...by }, used], refused: 3 },
  {
    title: 'the owner promoted in between',
    lines: [used, made, { step: 'promote', ...by }, { step: 'promote' }, { ...used, status: 401 }],
    refused: 3,
  },
  {
    title: 'the owner promoted before',
    lines: [used, made, promoted, usedNext, madeNext, { step: 'promote', ...by }, { ...usedNext, status: 401 }],
    refused: 6,
    told: 7,
  },
  {
    title: 'the primary has died of an earlier promotion',
    lines: [used, made, { step: 'promote', body: {} }, { step: 'promote', ...by }, { ...used, status: 401 }],
    refused: 4,
  },
];

for (const { title, lines, refused, told } of onTokens) {
  test(`on a token: ${title}`, () => assert.equal(effectNumber(writtenHistory(authToken, ...lines), refused), told));
}

function effectNumber(history: ReturnType<typeof writtenHistory>, refused: number): number | undefined {
  const exchange = history.exchanges[refused - 1];
  assert.ok(exchange);
  return effectOf(history, exchange)?.number;
}

test('on a key: a refused creation, sent as JSON, is listed', () => {
  const written = writtenHistory(apiKey, making, listed('theirs'));
  const asJson = written.exchanges.map((it) => ({
    ...it,
    request: {
      ...it.request,
      headers: { ...it.request.headers, 'content-type': 'application/json' },
      body: '{"FriendlyName":"theirs"}',
    },
  }));
  assert.equal(effectNumber(historyOf('lifecycle', apiKey, asJson), 1), 2);
});
