import { useQuery } from 'urql';
import { PlatformDocument, type PlatformQuery } from '../../generated/operations.js';

/** The platform's as-of date and whether it shows demonstration data; undefined until the API has said so. */
export function usePlatform(): PlatformQuery['platform'] | undefined {
  const [{ data }] = useQuery({ query: PlatformDocument });
  return data?.platform;
}
