import { quoteComment } from '../quote.ts';

/** An about topic of the module's help. */
export interface Topic {
  /** `about_...` */
  readonly name: string;
  readonly short: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A paragraph; terms with what they mean; or lines that stand as they are. */
export type Block = string | { readonly terms: readonly (readonly [string, string])[] } | Sample;

/** Lines to copy; a test runs them. */
export interface Sample {
  readonly language: 'powershell' | 'odj' | 'yaml';
  readonly lines: readonly string[];
}

const width = 80;

/** As `Get-Help about_...` shows it: plain ASCII, no line longer than 80 characters but for addresses. */
export function topicText({ name, short, sections }: Topic): string {
  const head = [
    { heading: 'TOPIC', blocks: [name] },
    { heading: 'SHORT DESCRIPTION', blocks: [short] },
  ];
  const text = [...head, ...sections]
    .map(({ heading, blocks }) => [heading, blocks.map(blockText).join('\n\n')].join('\n'))
    .join('\n\n');
  const long = text.split('\n').filter((line) => line.length > width && line.trim().includes(' '));
  if (long.length > 0) throw new Error(`Longer than ${width} characters: ${long.join('\n')}`);
  return `${quoteComment(text)}\n`;
}

/** The samples of a topic in their order. */
export function samples(topic: Topic): readonly Sample[] {
  return topic.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => typeof block !== 'string' && 'language' in block);
}

function blockText(block: Block): string {
  if (typeof block === 'string') return wrapped(block, 4);
  if ('terms' in block)
    return block.terms.map(([term, meaning]) => `${wrapped(term, 4)}\n${wrapped(meaning, 8)}`).join('\n\n');
  return block.lines.map((line) => `        ${line}`.trimEnd()).join('\n');
}

function wrapped(paragraph: string, indent: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
