import { randomUUID } from 'node:crypto';
import type { MutableResponse } from 'oauth2-mock-server';

/** As Entra answers where it gives no token. */
export function refusal(statusCode: number, error: string, code: number, text: string): MutableResponse {
  const [traceId, correlationId] = [randomUUID(), randomUUID()];
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\..*/, 'Z');
  return {
    statusCode,
    body: {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
    },
  };
}
