import type { Resource } from '../../../specs/catalogue.ts';
import type { History } from '../../evidence/history.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { livesIn } from '../../evidence/lives.ts';
import { placeOf, type Shown, shownIn, sidOf } from '../../evidence/shown.ts';
import { dateInWords, instantOf } from '../date-fields.ts';
import { type Broken, broken, holds } from '../judgement.ts';
import { COLLECTION_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const createdNeverMoves: Rule = {
  id: 'created-never-moves',
  title: 'The date_created of a resource never changes',
  level: 'MUST',
  profile: 'shape',
  sources: citeProperty('date_created', ...COLLECTION_SCHEMAS),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update'],
  branches: ['fetch-shows-another', 'update-moves-it', 'list-shows-another'],

  judge(history, resource) {
    const firsts = new Map<string, Dated>();
    const compared = new Set<Shown['exchange']>();
    for (const it of datedIn(history, resource)) {
      const first = firsts.get(it.sid);
      if (first === undefined) {
        firsts.set(it.sid, it);
        continue;
      }
      if (Math.abs(it.ms - first.ms) >= MOVED_MS) return moved(first, it);
      compared.add(first.shown.exchange).add(it.shown.exchange);
    }
    return holds([...compared]);
  },
};

interface Dated {
  readonly shown: Shown;
  readonly sid: string;
  readonly ms: number;
}

// One answer may have a fraction of a second that another one cuts off.
const MOVED_MS = 1000;

function datedIn(history: History, resource: Resource): readonly Dated[] {
  const lives = Map.groupBy(livesIn(history), (it) => it.sid);
  return shownIn(history).flatMap((shown) => {
    const sid = sidOf(shown);
    const ms = instantOf(shown, 'date_created', resource);
    // A SID that was given twice names two resources, each with a date of its own.
    const isOne = (lives.get(sid ?? '')?.length ?? 0) < 2;
    return sid !== undefined && ms !== undefined && isOne ? [{ shown, sid, ms }] : [];
  });
}

const BRANCHES: Readonly<Record<string, string>> = { update: 'update-moves-it', list: 'list-shows-another' };

function moved(first: Dated, { shown, ms }: Dated): Broken {
  const finding = {
    expected: `date_created in ${placeOf(shown)} is as in ${answerInWords(first.shown.exchange)}`,
    observed: `it is ${dateInWords(ms / 1000)}, and was ${dateInWords(first.ms / 1000)}`,
  };
  const branch = BRANCHES[shown.exchange.step] ?? 'fetch-shows-another';
  return broken(branch, finding, first.shown.exchange, shown.exchange);
}
