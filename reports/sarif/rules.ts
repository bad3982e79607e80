import type { RecordedVerdict } from '../../contracts/checker/record-types.ts';
import { plainText } from '../plain-text.ts';
import { ruleFile } from '../rule-file.ts';

const LONGEST_TEXT = 2_000;

/** The rules of these verdicts as a tool describes them, once each, in their order. */
export function sarifRules(verdicts: readonly RecordedVerdict[]) {
  return [...Map.groupBy(verdicts, (it) => it.rule).values()].flatMap((own) => own.slice(0, 1).map(described));
}

/** The level of a result: `MUST` is an error, `SHOULD` a warning. */
export function sarifLevel({ level }: Pick<RecordedVerdict, 'level'>): 'error' | 'warning' {
  return level === 'MUST' ? 'error' : 'warning';
}

function described(verdict: RecordedVerdict) {
  const { rule, profile, level, sources } = verdict;
  const title = plainText(verdict.title, LONGEST_TEXT);
  const told = sources.map((it) => `${it.title}${it.at === undefined ? '' : `, ${it.at}`} <${it.address}>`);
  const page = sources.find((it) => /^https?:\/\//.test(it.address));
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: `${level}: ${title}. It is judged by ${ruleFile(verdict)}.` },
    help: { text: plainText([`${title}.`, 'Because of:', ...new Set(told)].join('\n'), LONGEST_TEXT) },
    ...(page && { helpUri: page.address }),
    defaultConfiguration: { level: sarifLevel(verdict) },
    properties: { tags: [profile, level] },
  };
}
