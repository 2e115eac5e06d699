import { describe, expect, it } from 'vitest';
import manifest from '../../manifests/errors.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { catalogue, catalogueSchema } from '../../src/logs/catalogue.ts';
import { codeOf } from '../../src/logs/codes.ts';
import { explain } from '../../src/logs/explain.ts';
import { cmdlets } from '../../src/spec/index.ts';

const { entries } = catalogue;

describe('the catalogue of errors', () => {
  it('is what its schema says, in ASCII, each id once', () => {
    expect(catalogueSchema.safeParse(manifest).error).toBeUndefined();
    expect(JSON.stringify(manifest)).toMatch(/^[ -~]*$/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it.each(entries)('says of $id how it shows itself, why, and what to do', (entry) => {
    expect([...entry.texts, ...entry.codes]).not.toEqual([]);
    expect([entry.title, entry.cause, entry.remedy].map((text) => text.length > 10)).toEqual([
      true,
      true,
      true,
    ]);
    expect(entry.cause).toMatch(/\.$/);
    expect(entry.remedy).toMatch(/\.$/);
    expect(entry.link).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\//);
  });

  it('names only commands that are there', () => {
    const known = [...commands.map(({ name }) => `odj ${name}`), ...cmdlets.map(({ name }) => name)];
    const named = entries.flatMap(({ command }) => command ?? []);
    expect(named.filter((command) => !known.some((name) => command.startsWith(name)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it.each(entries.flatMap(({ id, texts }) => texts.map((text) => ({ id, text }))))(
    'finds $id by its text, in any case and with names inserted: $text',
    ({ id, text }) => {
      const seen = text.replaceAll(/<\w+>/g, 'CONTOSO\\msaODJtLfqK$').toUpperCase();
      expect(explain(`2025-05-02 [12] ERROR: ${seen} (at Main)`).matches[0]).toMatchObject({ id });
    },
  );

  it.each(
    entries.flatMap(({ id, codes }) =>
      codes.map(({ kind, value, specific }) => ({ id, kind, value, specific })),
    ),
  )('finds $id by the $kind $value in each of its forms', ({ id, kind, value, specific }) => {
    const number = Number(value);
    const forms = [
      value,
      value.toUpperCase().replace('0X', '0x'),
      `0x${value.slice(2).padStart(8, '0')}`,
      String(number),
    ];
    if (kind === 'hresult') {
      forms.push(String(number | 0), value.slice(2));
    }
    if (kind === 'hresult' && value.startsWith('0x8007')) {
      forms.push(String(number & 0xffff), `0x${(number & 0xffff).toString(16)}`);
    }
    if (kind === 'win32' || kind === 'nerr') {
      forms.push(`0x8007${value.slice(2).padStart(4, '0')}`);
    }
    for (const form of forms) {
      const match = explain(form).matches.find((found) => found.id === id);
      expect({ form, score: match?.score }).toEqual({ form, score: specific ? 0.9 : 0.3 });
      expect(match?.why.join()).toContain(form);
    }
  });

  it('knows its systems errors by numbers of 16 bits and its HRESULTs by failures', () => {
    expect(
      Object.keys(catalogue.systemErrors).filter((code) => !(Number(code) > 0 && Number(code) < 65536)),
    ).toEqual([]);
    expect(Object.keys(catalogue.hresults).filter((code) => !codeOf(code)?.hresult)).toEqual([]);
  });
});
