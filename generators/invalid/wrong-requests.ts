import { type Arbitrary, oneof } from 'fast-check';
import { apiKey, type Resource } from '../../specs/catalogue.ts';
import { brokenEncoding } from './broken-encoding.ts';
import { controlCharacters } from './control-characters.ts';
import { duplicateField } from './duplicate-field.ts';
import { emptyField } from './empty-field.ts';
import { hugeBody } from './huge-body.ts';
import { missingField } from './missing-field.ts';
import { tooLong } from './too-long.ts';
import { wrongContentType } from './wrong-content-type.ts';
import { wrongEnum } from './wrong-enum.ts';
import { wrongMethod } from './wrong-method.ts';
import type { WrongRequest } from './wrong-request.ts';
import { wrongSid } from './wrong-sid.ts';
import { wrongType } from './wrong-type.ts';

/** Requests that are wrong in one way, each way as likely as the others. */
export function wrongRequests(resource: Resource): Arbitrary<WrongRequest> {
  const ways = [
    missingField,
    emptyField,
    wrongType,
    tooLong,
    controlCharacters,
    wrongSid,
    wrongContentType,
    brokenEncoding,
    hugeBody,
  ].map((way) => way(resource));
  return oneof(...ways, duplicateField, wrongMethod, ...(resource === apiKey ? [wrongEnum] : []));
}
