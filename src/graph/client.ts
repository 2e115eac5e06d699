import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/core-auth';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  proxyPolicy,
  retryPolicy,
  type Pipeline,
  type PipelinePolicy,
} from '@azure/core-rest-pipeline';
import * as z from 'zod';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { attemptPolicy } from './attempt.ts';
import { bearerPolicy } from './bearer.ts';
import { transportFailure } from './failures.ts';
import { parseReply, refusalOf } from './replies.ts';
import { connectionLost, maximumRetries, throttled, type Wait } from './retries.ts';

/** Reads the tenant through Microsoft Graph. Paths are relative to the API version: `deviceManagement/...`. */
export interface GraphClient {
  /** https origin. */
  readonly graphHost: string;
  /** One object. */
  get<Reply>(path: string, schema: z.ZodType<Reply>, options?: ReadOptions): Promise<Reply>;
  /** The objects of a collection, page after page as they are asked for. */
  list<Entry>(path: string, schema: z.ZodType<Entry>, options?: ReadOptions): AsyncGenerator<Entry, void>;
}

export interface ReadOptions {
  /** Ends this reading too, beside the client's own signal. */
  readonly signal?: AbortSignal;
}

export interface GraphClientOptions {
  readonly credential: TokenCredential;
  /** https origin; the token is asked for it and sent nowhere else. */
  readonly graphHost: string;
  readonly signal: AbortSignal;
  /** For one attempt, from connecting to the last byte. */
  readonly requestTimeoutSeconds: number;
  /** Hears of each wait that Graph asks for. */
  readonly onWait?: (wait: Wait) => void;
}

/**
 * @throws OdjError from its methods: what the credential throws, the TenantHost errors, GraphUnauthorized,
 * GraphForbidden (naming the scope), GraphNotFound, GraphThrottled, GraphRefused, GraphReplyInvalid, GraphInterrupted
 */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { graphHost } = options;
  const bearer = bearerPolicy(options.credential, `${graphHost}/.default`);
  const httpClient = createDefaultHttpClient();

  async function read<Reply>(
    pipeline: Pipeline,
    url: string,
    schema: z.ZodType<Reply>,
    about: ReadOptions = {},
  ): Promise<Reply> {
    const signal = AbortSignal.any([options.signal, ...(about.signal === undefined ? [] : [about.signal])]);
    const request = createPipelineRequest({
      url,
      // Ours is the whole attempt's; the library's would end with the headers.
      timeout: 0,
      abortSignal: signal,
      headers: createHttpHeaders({ Accept: 'application/json', 'client-request-id': randomUUID() }),
    });
    try {
      const response = await pipeline.sendRequest(httpClient, request);
      if (response.status !== 200) {
        throw refusalOf(response, url);
      }
      return parseReply(schema, response.bodyAsText ?? '', url);
    } catch (thrown) {
      throw transportFailure(thrown, { url, requestTimeoutSeconds: options.requestTimeoutSeconds, signal });
    }
  }

  async function* list<Entry>(path: string, schema: z.ZodType<Entry>, about?: ReadOptions) {
    const page = z.object({ value: z.array(schema), '@odata.nextLink': z.string().optional() });
    const asked = new Set<string>();
    const pipeline = pipelineFor(options, bearer);
    for (let url: string | undefined = urlOf(graphHost, path); url !== undefined;) {
      asked.add(url);
      const reply: z.infer<typeof page> = await read(pipeline, url, page, about);
      yield* reply.value;
      url = nextPage(reply['@odata.nextLink'], url, asked);
    }
  }

  return {
    graphHost,
    get: (path, schema, about) => read(pipelineFor(options, bearer), urlOf(graphHost, path), schema, about),
    list,
  };
}

/** Of one reading: the waits for all its pages are counted together. The token is the client's. */
function pipelineFor(options: GraphClientOptions, bearer: PipelinePolicy): Pipeline {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(
    retryPolicy([throttled(options.onWait), connectionLost], { maxRetries: maximumRetries }),
    {
      phase: 'Retry',
    },
  );
  pipeline.addPolicy(bearer, { phase: 'Sign' });
  pipeline.addPolicy(attemptPolicy(options.requestTimeoutSeconds, options.signal), { afterPhase: 'Sign' });
  return pipeline;
}

function urlOf(graphHost: string, path: string): string {
  return `${graphHost}/${endpoints.graph.apiVersion}/${path}`;
}

/** The token goes with each page's request, so a link to another host is not followed. */
function nextPage(link: string | undefined, from: string, asked: ReadonlySet<string>): string | undefined {
  if (link === undefined) {
    return undefined;
  }
  const next = URL.parse(link);
  if (next?.origin !== new URL(from).origin) {
    throw new OdjError('GraphReplyInvalid', { url: from, reason: 'its next page is on another host' });
  }
  if (asked.has(next.href)) {
    throw new OdjError('GraphReplyInvalid', { url: from, reason: 'its pages go round in a circle' });
  }
  return next.href;
}
