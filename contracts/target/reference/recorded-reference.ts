import { systemClock } from '../system-clock.ts';
import { createProviderLine, type ProviderLine } from './provider-line.ts';
import { embeddedUpstream } from './provider-upstream.ts';
import { type Recorder, recordCalls } from './recorder.ts';
import { createReference, type Reference, type ReferenceOptions } from './reference.ts';
import type { Respond } from './respond.ts';
import type { ProviderUpstream } from './world/provider.ts';

/** A reference server whose provider can be listened to. */
export interface RecordedReference extends Reference {
  readonly recorder: Recorder;
  readonly line: ProviderLine;
}

/** A reference server with a recorder between its provider and its Twilio; `asking` puts another way between the two. */
export function createRecordedReference(
  options: ReferenceOptions = {},
  asking: (recorded: Respond) => ProviderUpstream = embeddedUpstream,
): RecordedReference {
  const { clock = systemClock } = options;
  const twilio: Respond = (request) => reference.respond(request);
  const recorder = recordCalls(twilio, clock);
  const line = createProviderLine(asking(recorder.respond));
  const reference = createReference({ ...options, providerUpstream: line.asked });
  return { ...reference, recorder, line };
}
