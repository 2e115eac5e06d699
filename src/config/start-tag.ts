/** The parser says where an element is, not where its attributes are; this finds them in a tag it has accepted. */

export interface AttributePosition {
  /** Of the name. */
  readonly start: number;
  /** Between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quote: string;
}

export interface StartTag {
  readonly attributes: ReadonlyMap<string, AttributePosition>;
  /** Where `>` or `/>` begins, with the white space before it. */
  readonly closing: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Offsets are those of `text`, in UTF-16 code units. */
export function readStartTag(text: string, start: number): StartTag {
  const attributes = new Map<string, AttributePosition>();
  const name = /<[^\s/>]+/y;
  name.lastIndex = start;
  name.exec(text);
  let closing = name.lastIndex;
  const attribute = /\s+(?<name>[^\s=/>]+)\s*=\s*(?<quote>["'])(?<value>[^]*?)\k<quote>/dy;
  attribute.lastIndex = closing;
  for (let found = attribute.exec(text); found?.indices?.groups; found = attribute.exec(text)) {
    const [nameStart] = found.indices.groups['name'] ?? [0];
    const [valueStart, valueEnd] = found.indices.groups['value'] ?? [0, 0];
    const { name: attributeName = '', quote = '"' } = found.groups ?? {};
    attributes.set(attributeName, { start: nameStart, valueStart, valueEnd, quote });
    closing = attribute.lastIndex;
  }
  const end = text.indexOf('>', closing) + 1;
  return { attributes, closing, end, selfClosing: text[end - 2] === '/' };
}

/** The offset in the file of the n-th character of an attribute's value, which may hold references. */
export function offsetInValue(text: string, attribute: AttributePosition, index: number): number {
  const written = text.slice(attribute.valueStart, attribute.valueEnd);
  let length = 0;
  for (const { 0: token, index: position } of written.matchAll(/\r\n|&[^;]*;|[^]/g)) {
    if (length >= index) {
      return attribute.valueStart + position;
    }
    length += meantLength(token);
  }
  return attribute.valueEnd;
}

/** How many code units a written piece stands for: one, but for characters outside the basic plane. */
function meantLength(token: string): number {
  const reference = /^&#(?:x([0-9a-fA-F]+)|(\d+));$/.exec(token);
  const codePoint = Number.parseInt(
    reference?.[1] ?? reference?.[2] ?? '0',
    reference?.[1] === undefined ? 10 : 16,
  );
  return codePoint > 0xffff ? 2 : 1;
}
