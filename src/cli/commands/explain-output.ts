import * as z from 'zod';
import { OdjError } from '../../errors.ts';
import type { ErrorCode } from '../../logs/codes.ts';
import { explain, type Explanation, type Match } from '../../logs/explain.ts';
import { asciiJson } from '../../powershell/ascii-json.ts';
import type { ExitCode, Terminal } from '../define.ts';

/** Nothing is known of it: nothing could be told. */
export function explainText(text: string, asJson: boolean, terminal: Terminal): ExitCode {
  const explanation = explain(text);
  terminal.out(
    asJson ? `${JSON.stringify({ explanations: [explanation] }, null, 2)}\n` : explanationLines(explanation),
  );
  return explanation.known ? 0 : 2;
}

const request = z.strictObject({ inputs: z.array(z.string()) });

/** How PowerShell asks for several in one call. */
export async function explainMany(terminal: Terminal): Promise<ExitCode> {
  let document: unknown;
  try {
    document = JSON.parse(await terminal.readStdin());
  } catch (cause) {
    throw new OdjError('UsageInvalid', { reason: 'stdin is not JSON.' }, { cause });
  }
  const asked = request.safeParse(document);
  if (!asked.success) {
    throw new OdjError('UsageInvalid', { reason: z.prettifyError(asked.error) }, { cause: asked.error });
  }
  const explanations = asked.data.inputs.map((input) => explain(input));
  terminal.out(`${asciiJson({ explanations })}\n`);
  return explanations.every(({ known }) => known) ? 0 : 2;
}

export function explanationLines({ matches, codes }: Explanation): string {
  const lines = [
    ...(matches.length === 0 ? ['This error is not in the catalogue.'] : matches.flatMap(matchLines)),
    ...codes.map(codeLine),
  ];
  return `${lines.join('\n')}\n`;
}

function matchLines({ id, title, score, why, cause, remedy, command, fixedIn, link }: Match): string[] {
  const percent = `${Math.round(score * 100)} %`.padStart(5);
  const about = (label: string, text: string): string => `       ${label.padEnd(7)}${text}`;
  return [
    `${percent}  ${title} (${id})`,
    ...why.map((reason) => about('why', reason)),
    about('cause', cause),
    about('do', remedy),
    ...(command === null ? [] : [about('', command)]),
    ...(fixedIn === null ? [] : [about('fixed', `in build ${fixedIn}`)]),
    about('see', link),
    '',
  ];
}

/** `0x80070774 = 2147944308 = -2147022988: HRESULT of FACILITY_WIN32, system error 1908 ...` */
function codeLine({ hex, unsigned, signed, hresult, win32, name, text }: ErrorCode): string {
  const forms = [hex, unsigned, ...(signed === unsigned ? [] : [signed])].join(' = ');
  const kind = hresult && `HRESULT of ${hresult.facilityName ?? `facility ${hresult.facility}`}`;
  const wrapped = hresult && win32 !== null ? `system error ${win32}` : null;
  const meaning = name === null ? 'a name for it is not known here' : `${name}: ${text ?? ''}`;
  return `${forms}: ${[kind, wrapped, meaning].filter((part) => part !== null).join(', ')}`;
}
