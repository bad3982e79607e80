import type { Resource } from '../../../specs/catalogue.ts';
import { textOf } from '../../evidence/answers.ts';
import { placeOf, type Shown, shownIn } from '../../evidence/shown.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { hostOf, ownHosts, ownPaths } from '../own-address.ts';
import { ACCOUNTS_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';

export const urlNamesTheResource: Rule = {
  id: 'url-names-the-resource',
  title: 'The url of a resource is its own address, on the documented host or on the host of the target',
  level: 'MUST',
  profile: 'shape',
  sources: citeProperty('url', ...ACCOUNTS_SCHEMAS),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['not-absolute', 'other-host', 'other-path'],

  judge(history, resource, conditions) {
    const withUrl = shownIn(history).filter((it) => textOf(it.fields, 'url') !== undefined);
    const found = firstBroken(withUrl, (shown) => judgeUrl(shown, resource, conditions));
    if (found !== undefined) return found;
    return holds(withUrl.map((it) => it.exchange));
  },
};

function judgeUrl(shown: Shown, resource: Resource, conditions: Conditions): Broken | undefined {
  const url = textOf(shown.fields, 'url') ?? '';
  const expected = `the url in ${placeOf(shown)} is the absolute address of what it shows`;
  const say = (branch: string, observed: string) => broken(branch, { expected, observed }, shown.exchange);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    return say('not-absolute', 'it is not an absolute http address');
  if (!ownHosts(shown, resource, conditions).has(hostOf(url))) {
    return say('other-host', `its host is ${new URL(url).host.slice(0, 60)}`);
  }
  const paths = ownPaths(shown, resource, conditions);
  const isOwn = paths === undefined || paths.has(new URL(url).pathname);
  return isOwn ? undefined : say('other-path', `its path is not ${[...paths].join(' or ')}`);
}
