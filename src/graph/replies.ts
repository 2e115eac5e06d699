import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { isPutOff, retryAfterSeconds } from './retries.ts';

/**
 * Unknown fields are left aside; a reply of another shape is refused.
 *
 * @throws OdjError GraphReplyInvalid
 */
export function parseReply<Reply>(schema: z.ZodType<Reply>, body: string, url: string): Reply {
  const parsed = schema.safeParse(jsonOf(body, url));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    const reason = `${place === '' ? 'it' : place} is not as documented: ${issue?.message ?? ''}`;
    throw new OdjError('GraphReplyInvalid', { url, reason }, { target: url });
  }
  return parsed.data;
}

function jsonOf(body: string, url: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What the parser says quotes the body.
    throw new OdjError('GraphReplyInvalid', { url, reason: 'it is not JSON' }, { target: url });
  }
}

/** The error that a reply other than 200 stands for. */
export function refusalOf(response: PipelineResponse, url: string): OdjError {
  const { status } = response;
  const reason = reasonIn(response.bodyAsText ?? '');
  const about = { target: url };
  if (status === 401) {
    return new OdjError('GraphUnauthorized', { url, reason }, about);
  }
  if (status === 403) {
    const id = isFromAzureCli(response) ? 'GraphForbiddenToAzureCli' : 'GraphForbidden';
    return new OdjError(id, { url, reason, scope: endpoints.graph.readScope }, about);
  }
  if (status === 404) {
    return new OdjError('GraphNotFound', { url, reason }, about);
  }
  if (isPutOff(status)) {
    const seconds = retryAfterSeconds(response.headers.get('Retry-After'), Date.now());
    const wait = seconds === undefined ? 'for a time it does not name' : `${Math.ceil(seconds)} seconds`;
    return new OdjError('GraphThrottled', { url, status: String(status), wait }, about);
  }
  return new OdjError('GraphRefused', { url, status: String(status), reason }, about);
}

const tokenClaims = z.object({ appid: z.string() });

/** A person's token from Azure CLI: its application is Microsoft's, and nobody can give that one more permissions. */
function isFromAzureCli({ request }: PipelineResponse): boolean {
  const payload = request.headers.get('Authorization')?.split('.')[1] ?? '';
  const parsed = tokenClaims.safeParse(tryJson(Buffer.from(payload, 'base64url').toString('utf8')));
  return parsed.success && parsed.data.appid === endpoints.graph.azureCliApplication;
}

const graphError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError: z.object({ 'request-id': z.string().optional() }).optional(),
  }),
});
/** Intune puts a JSON document of its own into Graph's message. */
const intuneMessage = z.object({ Message: z.string() });

function reasonIn(body: string): string {
  const parsed = graphError.safeParse(tryJson(body));
  if (!parsed.success) {
    return 'It gave no reason.';
  }
  const { code, message, innerError } = parsed.data.error;
  const inner = intuneMessage.safeParse(tryJson(message));
  const text = (inner.success ? inner.data.Message : message).replace(/ - Operation ID.*$/s, '');
  const request = innerError?.['request-id'];
  const reason = `${code}: ${text.trim()}${request === undefined ? '' : ` (request ID ${request})`}`;
  return withoutTokens(reason).replace(/\s+/g, ' ');
}

/** A text from outside may quote what was sent. */
export function withoutTokens(text: string): string {
  return text.replace(/\beyJ[\w-]+(\.[\w-]*)*/g, '(token)');
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
