import { apiKey } from '../../../specs/catalogue.ts';
import { isAccountSid, usernameSent } from '../../evidence/credentials.ts';
import { type Answered, type Exchange, isSuccess } from '../../evidence/exchange.ts';
import { grouped } from '../../evidence/grouped.ts';
import type { History } from '../../evidence/history.ts';
import { type Life, livesIn } from '../../evidence/lives.ts';
import { accountOf, isSentByOwner } from '../../evidence/owners-request.ts';
import { asksFirstPage, isListed, namesNoPage, ownLists } from '../../evidence/pages.ts';
import { isHarmless } from '../../evidence/variation.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeComponent, citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const listIsOfTheAccount: Rule = {
  id: 'list-is-of-the-account',
  title: 'A list has what belongs to the account that it is asked for, and nothing of another one',
  level: 'MUST',
  profile: 'state',
  sources: [...citeComponent([apiKey], 'parameters/AccountSid'), ...citeOperations(collections, 'list')],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['create', 'list'],
  branches: ['foreign'],

  judge(history) {
    const views = viewsOfOthers(history);
    const foreign = views.find(({ life, list }) => isListed(life.sid, list, history.resource));
    if (foreign !== undefined) {
      const expected = 'a list has nothing that was created for another account';
      return broken('foreign', { expected, observed: 'it has such a resource' }, foreign.life.creation, foreign.list);
    }
    const telling = views.flatMap(({ life, list }) => {
      const own = ownLists(history).find((it) => isListed(life.sid, it, history.resource));
      return own && isWhole(list) && whereabouts(history, life.sid, list) === 'alive' ? [life.creation, own, list] : [];
    });
    return telling.length === 0
      ? inconclusive('no list of another account was read while the list of the own one had something')
      : holds(telling);
  },
};

interface View {
  readonly life: Life;
  /** A list of an account that the life does not belong to. */
  readonly list: Answered;
}

function viewsOfOthers(history: History): readonly View[] {
  const lists = history.answered('list').filter((it) => isSuccess(it) && isInGoodStanding(it));
  const lives = livesIn(history).filter((it) => isInGoodStanding(it.creation) && !isGivenTwice(it, history));
  const owners = [...new Set(lives.map(({ creation }) => accountOf(creation)))];
  // Most lists are of the account that made what they have.
  const others = new Map(owners.map((owner) => [owner, lists.filter((it) => accountOf(it) !== owner)]));
  return lives.flatMap((life) =>
    (others.get(accountOf(life.creation)) ?? [])
      .filter((list) => list.number > life.creation.number && isOfAnother(list, life.creation, history))
      .map((list) => ({ life, list })),
  );
}

function isInGoodStanding(exchange: Exchange): boolean {
  return isHarmless(exchange.variation) && (isSentByOwner(exchange) || exchange.actor === 'stranger');
}

// A server that gives a SID to two accounts breaks another rule.
function isGivenTwice({ sid, creation }: Life, history: History): boolean {
  return livesOf(history, sid).some((it) => it.creation !== creation);
}

const livesOf = grouped(livesIn, (it) => it.sid);

function isOfAnother(list: Exchange, creation: Exchange, { resource }: History): boolean {
  const [asked, made] = [accountOf(list), accountOf(creation)];
  if (asked === undefined || made === undefined) return false;
  // A list that names no account may well have what its caller made for a subaccount.
  const isKeyUser = [list, creation].some((it) => !isAccountSid(usernameSent(it)));
  return resource.namesAccount || (!isKeyUser && usernameSent(list) !== usernameSent(creation));
}

function isWhole(list: Answered): boolean {
  return asksFirstPage(list) && namesNoPage(list, 'next_page_url');
}
