import type { OpenApiId } from '../../../specs/catalogue.ts';
import type { JsonObject } from '../../../specs/drift/json-object.ts';
import { ownDocument, ownDocumentFor } from '../../../specs/drift/own-document.ts';
import { UnreadableDocument } from '../../../specs/drift/unreadable-document.ts';
import { documentSection } from '../../checker/drift/document-section.ts';
import type { DriftFact, DriftSection } from '../../checker/drift/drift-report.ts';
import { rules } from '../../rules/index.ts';
import { type DocumentSource, documentSources } from './document-sources.ts';
import { type NotObtained, type Obtained, obtainDocument, withoutQuery } from './obtain-document.ts';
import type { DriftCommand } from './options.ts';
import { writeSnapshot } from './snapshots.ts';

/** Compares each document that the reader named, or Twilio's, with ours or with the one it is held against. */
export async function documentSections(command: DriftCommand): Promise<readonly DriftSection[]> {
  const earlier = command.against === undefined ? undefined : await earlierDocument(command.against, command);
  const sections: DriftSection[] = [];
  for (const source of documentSources(command.positionals)) {
    const section = await sectionOf(source, command, earlier);
    if (section !== undefined) sections.push(section);
  }
  if (sections.length === 0) throw new Error('None of these documents describes an operation that Keyturn covers.');
  return sections;
}

async function sectionOf(
  source: DocumentSource,
  command: DriftCommand,
  earlier?: Earlier,
): Promise<DriftSection | undefined> {
  const obtained = await obtainDocument(source, { ...command, now: new Date() });
  if (obtained.kind === 'failed') {
    return obtained.isForeign && source.isOneOfMany ? undefined : failedSection(source, obtained, command);
  }
  try {
    const about = source.about ?? ownDocumentFor(earlier?.document ?? obtained.document);
    if (about !== undefined) return comparedSection({ source, obtained, about, earlier }, command);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const failures = [`${withoutQuery(obtained.snapshot.place)}: ${error.message}`];
    return failedSection(source, { kind: 'failed', failures, isForeign: false, last: obtained.last }, command);
  }
  if (source.isOneOfMany) return undefined;
  return { ...headOf(source), failure: `${source.title} describes no operation that Keyturn covers.` };
}

interface Compared {
  readonly source: DocumentSource;
  readonly obtained: Obtained;
  readonly about: OpenApiId;
  readonly earlier: Earlier | undefined;
}

function comparedSection(
  { source, obtained, about, earlier }: Compared,
  { snapshots, show }: DriftCommand,
): DriftSection {
  const { document, snapshot } = obtained;
  const before = earlier?.document ?? ownDocument(about);
  const pair = {
    ...headOf(source),
    facts: factsOf(obtained, earlier),
    about,
    before,
    after: document,
    isOurs: earlier === undefined,
    isCurrent: source.about !== undefined,
  };
  const section = documentSection(pair, { rules, ...show });
  if (isFetched(snapshot.place)) writeSnapshot(snapshots, source.id, snapshot);
  return section;
}

function isFetched(place: string): boolean {
  return /^https?:/i.test(place);
}

function headOf({ id, title }: DocumentSource) {
  return { id, title, facts: [], findings: [] };
}

function factsOf({ snapshot, last, failures }: Obtained, earlier: Earlier | undefined): readonly DriftFact[] {
  return [
    { name: 'from', value: withoutQuery(snapshot.place) },
    ...failures.map((it) => ({ name: 'not from', value: it })),
    { name: 'against', value: earlier?.place ?? 'Keyturn’s own document' },
    { name: 'sha256', value: snapshot.sha256 },
    ...(last === undefined ? [] : [{ name: 'last', value: lastText(last, snapshot.sha256) }]),
  ];
}

function lastText({ sha256, readAt }: Obtained['snapshot'], now: string): string {
  return sha256 === now ? `the same on ${readAt}` : `${sha256} on ${readAt}`;
}

function failedSection(
  source: DocumentSource,
  { failures, last }: NotObtained,
  { snapshots }: Pick<DriftCommand, 'snapshots'>,
): DriftSection {
  const kept = last === undefined ? '' : ` The last good one, of ${last.readAt}, is kept in ${snapshots}.`;
  return { ...headOf(source), failure: `${failures.join(' ')}${kept}` };
}

interface Earlier {
  readonly document: JsonObject;
  readonly place: string;
}

async function earlierDocument(place: string, command: DriftCommand): Promise<Earlier> {
  const [source, ...more] = documentSources([place]);
  if (source === undefined || more.length > 0) throw new Error('--against names a folder: name one file or address.');
  const obtained = await obtainDocument(source, { ...command, now: new Date() });
  if (obtained.kind === 'failed') throw new Error(`The earlier document: ${obtained.failures.join(' ')}`);
  return { document: obtained.document, place: withoutQuery(place) };
}
