import { formSent } from '../../evidence/requests.ts';
import { isSameValue } from '../../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn, sightingsOf } from '../../evidence/sightings.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { COLLECTION_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const absentNameIsNull: Rule = {
  id: 'absent-name-is-null',
  title: 'What was created without a name has none',
  level: 'SHOULD',
  profile: 'state',
  sources: citeProperty('friendly_name', ...COLLECTION_SCHEMAS),
  scenario: 'names',
  covers: ['create', 'fetch'],
  branches: ['named'],

  judge(history) {
    const nameless = sightingsIn(history).filter(isNameless);
    const views = nameless.flatMap((creation) =>
      sightingsOf(history, creation.sid)
        .filter((it) => it === creation || it.exchange.number > creation.exchange.number)
        .filter((seen) => isUnchanged(history, creation, seen))
        .map((seen) => ({ creation, seen })),
    );
    const found = firstBroken(views, judgeView);
    return found ?? holds(views.flatMap(({ creation, seen }) => [creation.exchange, seen.exchange]));
  },
};

/** What was created without a name, as an answer shows it while nothing has changed it. */
interface View {
  readonly creation: Sighting;
  readonly seen: Sighting;
}

function judgeView({ creation, seen }: View): Broken | undefined {
  if (isSameValue('friendly_name', seen.fields.friendly_name, null)) return undefined;
  const expected = 'friendly_name is null or absent, as none was sent';
  return broken('named', { expected, observed: 'it has a value' }, creation.exchange, seen.exchange);
}

// What a body of another kind, such as JSON, names is not known.
function isNameless({ exchange }: Sighting): boolean {
  const form = formSent(exchange);
  return exchange.step === 'create' && form !== undefined && !form.has('FriendlyName');
}
