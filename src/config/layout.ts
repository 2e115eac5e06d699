import type { XmlElement } from '@rgrove/parse-xml';
import { elementsOf, nodesOf, type ConfigDocument } from './document.ts';
import type { Edit } from './encoding.ts';
import { readStartTag } from './start-tag.ts';

/** Lines of XML; a list within is one level deeper. */
export type Lines = readonly (string | Lines)[];

/** Adds an element as the last child of appSettings, and appSettings as the last section where there is none. */
export function insertSetting(config: ConfigDocument, setting: string): Edit {
  const { configuration, appSettings } = config;
  return appSettings === undefined
    ? insertElement(config, configuration, ['<appSettings>', [setting], '</appSettings>'])
    : insertElement(config, appSettings, [setting]);
}

/** Adds lines behind the last child of an element, indented as the file is; in one line where it has no lines. */
export function insertElement(config: ConfigDocument, parent: XmlElement, lines: Lines): Edit {
  const { source, configuration } = config;
  const unit = indentationUnit(source.text, configuration);
  return insertChild(source.text, configuration, parent, (line) =>
    flattened(lines)
      .map(({ text, depth }, index) => (index === 0 || line === '' ? '' : line + unit.repeat(depth)) + text)
      .join(''),
  );
}

function flattened(lines: Lines, depth = 0): { text: string; depth: number }[] {
  return lines.flatMap((line) =>
    typeof line === 'string' ? [{ text: line, depth }] : flattened(line, depth + 1),
  );
}

/** Takes an element away, with its line where it has one for itself. */
export function removeElement(text: string, element: XmlElement): Edit {
  const { start, end } = element;
  const restOfLine = /[ \t]*(?=[\r\n])/y;
  restOfLine.lastIndex = end;
  const indentation = indentationAt(text, start);
  if (indentation !== undefined && restOfLine.test(text)) {
    const lineStart = start - indentation.length;
    return {
      start: lineStart - newlineBefore(text, lineStart).length,
      end: restOfLine.lastIndex,
      replacement: '',
    };
  }
  const gap = indentation === undefined ? (/[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '') : '';
  return { start: start - gap.length, end, replacement: '' };
}

/** How the file writes an element without content: its quotes, and what stands before `/>`. */
export function elementStyle(config: ConfigDocument): { quote: string; closing: string } {
  const siblings = config.appSettings ? elementsOf(config.appSettings) : [];
  const candidates = [...siblings.toReversed(), ...descendants(config.configuration)].map((element) =>
    readStartTag(config.source.text, element.start),
  );
  const quote = candidates.flatMap((tag) => Array.from(tag.attributes.values())).at(0)?.quote ?? '"';
  const closed = candidates.find((tag) => tag.selfClosing && tag.attributes.size > 0);
  const gap = closed && config.source.text.slice(closed.closing, closed.end - 2);
  return { quote, closing: gap === '' ? '/>' : ' />' };
}

/** `render` gets what begins a line for the new child: newline and indentation; empty where the file has no lines. */
function insertChild(
  text: string,
  configuration: XmlElement,
  parent: XmlElement,
  render: (line: string) => string,
): Edit {
  const tag = readStartTag(text, parent.start);
  const contentEnd = tag.selfClosing ? tag.end : text.lastIndexOf('</', parent.end - 1);
  const content = tag.selfClosing ? '' : text.slice(tag.end, contentEnd);
  const filled = content.replace(/[ \t\r\n]+$/, '').length;
  if (filled > 0) {
    const line = lineOfChildren(text, parent);
    const at = tag.end + filled;
    return { start: at, end: at, replacement: (line ?? '') + render(line ?? '') };
  }
  const outer = lineOf(text, parent.start);
  const inner = outer === '' ? '' : outer + indentationUnit(text, configuration);
  const child = inner + render(inner);
  if (tag.selfClosing) {
    const replacement = `>${child}${outer}</${parent.name}>`;
    return { start: tag.closing, end: tag.end, replacement };
  }
  return { start: tag.end, end: tag.end, replacement: /[\r\n]/.test(content) ? child : child + outer };
}

/** What begins the line of the last child that begins one; undefined where all stand on one line. */
function lineOfChildren(text: string, parent: XmlElement): string | undefined {
  const child = nodesOf(parent).findLast(({ start }) => lineOf(text, start) !== '');
  return child && lineOf(text, child.start);
}

/** Newline and indentation before an offset that begins a line; empty for what stands further right. */
function lineOf(text: string, offset: number): string {
  const indentation = indentationAt(text, offset);
  if (indentation === undefined) {
    return '';
  }
  return (newlineBefore(text, offset - indentation.length) || firstNewline(text)) + indentation;
}

function indentationAt(text: string, offset: number): string | undefined {
  return /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, offset))?.[1];
}

function newlineBefore(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(0, offset))?.[0] ?? '';
}

function firstNewline(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '';
}

/** What one level adds, taken from the first element that is indented deeper than its parent. */
function indentationUnit(text: string, configuration: XmlElement): string {
  for (const parent of [configuration, ...descendants(configuration)]) {
    const outer = indentationAt(text, parent.start) ?? (parent === configuration ? '' : undefined);
    for (const child of outer === undefined ? [] : elementsOf(parent)) {
      const inner = indentationAt(text, child.start);
      if (outer !== undefined && inner?.startsWith(outer) === true && inner.length > outer.length) {
        return inner.slice(outer.length);
      }
    }
  }
  return '  ';
}

function descendants(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [child, ...descendants(child)]);
}
