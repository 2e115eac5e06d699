import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/**
 * Gives each attempt at a request its own time, from connecting to the last byte of the answer: the library's own
 * timeout ends with the headers, so an answer that stalls half way would be waited for without end.
 *
 * @param stop - ends the attempt too, where the request has no signal of its own
 */
export function attemptPolicy(requestTimeoutSeconds: number, stop: AbortSignal): PipelinePolicy {
  return {
    name: 'odjAttemptPolicy',
    async sendRequest(request, next) {
      const before = request.abortSignal;
      const signal = AbortSignal.any([
        AbortSignal.timeout(requestTimeoutSeconds * 1000),
        stop,
        ...(before instanceof AbortSignal ? [before] : []),
      ]);
      request.abortSignal = signal;
      try {
        return await next(request);
      } catch (thrown) {
        throw signal.aborted ? signal.reason : thrown;
      } finally {
        if (before === undefined) {
          delete request.abortSignal;
        } else {
          request.abortSignal = before;
        }
      }
    },
  };
}
