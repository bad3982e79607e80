import { type Arbitrary, nat } from 'fast-check';
import { derivedBytes } from './derived-bytes.ts';

/** AWS credentials as `id:secret`, which look as those of AWS do and open nothing. */
export const awsCredentials: Arbitrary<string> = nat().map(awsCredentialOf);

/** The AWS credential that a number stands for. */
export function awsCredentialOf(seed: number): string {
  const id = derivedBytes(seed, 'access key id', 8).toString('hex').toUpperCase();
  return `AKIA${id}:${derivedBytes(seed, 'secret access key', 30).toString('base64')}`;
}
