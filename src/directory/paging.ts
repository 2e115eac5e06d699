import { type Client, PagedResultsControl, SearchRequest, SearchResponse } from 'ldapts';

/**
 * Only an empty cookie ends a paged search (RFC 2696 section 3), but ldapts 9.2 takes an empty page for its end, and
 * gives nobody the cookie. Makes the client ask on until a page holds something or the search is over.
 */
export function askOnAfterEmptyPages(client: Client): void {
  const send: unknown = Reflect.get(client, '_send');
  if (typeof send !== 'function') {
    throw new TypeError('This version of ldapts sends requests in another way.');
  }
  const ask = async (request: unknown): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(send, client, [request]);
    return request instanceof SearchRequest && answer instanceof SearchResponse && turn(request, answer)
      ? ask(request)
      : answer;
  };
  Reflect.set(client, '_send', ask);
}

/** Turns a request to the page after an empty one; false where there is none, or the page is not empty. */
function turn(request: SearchRequest, answer: SearchResponse): boolean {
  const isPage = (control: unknown): control is PagedResultsControl => control instanceof PagedResultsControl;
  const asked = request.controls?.find(isPage);
  const next = answer.controls?.find(isPage)?.value?.cookie;
  const isEmpty = answer.searchEntries.length === 0 && answer.searchReferences.length === 0;
  if (!isEmpty || asked?.value === undefined || next === undefined || next.length === 0) {
    return false;
  }
  asked.value.cookie = next;
  return true;
}
