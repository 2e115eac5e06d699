import type { RetryStrategy } from '@azure/core-rest-pipeline';

/** Graph put a request off. */
export interface Wait {
  readonly seconds: number;
  readonly status: number;
}

export const maximumRetries = 5;
/** A longer wait is not sat out: the caller is told. */
const maximumWaitSeconds = 60;
/** All waits of one reading together, whatever the number of its pages. */
const maximumTotalWaitSeconds = 300;
const putOff: readonly number[] = [429, 503, 504];

/** Waits as long as `Retry-After` says (RFC 9110 10.2.3), else 1, 2, 4 ... seconds; for one reading. */
export function throttled(onWait: (wait: Wait) => void = () => undefined): RetryStrategy {
  let waited = 0;
  return {
    name: 'odjThrottled',
    retry({ response, retryCount }) {
      if (response === undefined || !isPutOff(response.status)) {
        return { skipStrategy: true };
      }
      const seconds = retryAfterSeconds(response.headers.get('Retry-After'), Date.now()) ?? 2 ** retryCount;
      if (seconds > maximumWaitSeconds || waited + seconds > maximumTotalWaitSeconds) {
        return { skipStrategy: true };
      }
      waited += seconds;
      onWait({ seconds, status: response.status });
      return { retryAfterInMs: seconds * 1000 };
    },
  };
}

/** A kept connection that the other side has closed meanwhile; reading again does no harm. */
export const connectionLost: RetryStrategy = {
  name: 'odjConnectionLost',
  retry({ responseError, retryCount }) {
    const lost = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'].includes(responseError?.code ?? '');
    return lost && retryCount < 2 ? { retryAfterInMs: 500 * (retryCount + 1) } : { skipStrategy: true };
  },
};

export function isPutOff(status: number): boolean {
  return putOff.includes(status);
}

/**
 * Seconds to wait, from seconds or an HTTP date; undefined where it says neither. Never negative.
 *
 * @param now - milliseconds since 1970
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/** What a person is told while nothing else happens. */
export function waitNotice({ seconds, status }: Wait): string {
  return `Graph asks to wait ${Math.ceil(seconds)} s (HTTP ${status}).`;
}
