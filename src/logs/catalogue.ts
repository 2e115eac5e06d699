import * as z from 'zod';
import manifest from '../../manifests/errors.json' with { type: 'json' };

const codeSchema = z.strictObject({
  kind: z.enum(['hresult', 'win32', 'nerr', 'http', 'diagnosticCode', 'errorCode']),
  /** Hexadecimal; every other form follows from it. */
  value: z.string().regex(/^0x[0-9a-f]{1,8}$/),
  /** The code alone tells; one like 5 or 0x80004005 stands for many things. */
  specific: z.boolean(),
});

const entrySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  where: z.enum(['setup', 'sign-in', 'service', 'event', 'device', 'graph']),
  /** As people and logs have them; `<name>` stands for whatever is inserted there. */
  texts: z.array(z.string()),
  codes: z.array(codeSchema),
  cause: z.string(),
  remedy: z.string(),
  /** A command line of ours that does it or shows more. */
  command: z.string().nullable(),
  /** Microsoft's page. */
  link: z.url(),
  /** The first build of the connector that does not have it. */
  fixedIn: z.string().nullable(),
});

const name = z.tuple([z.string(), z.string()]);

export const catalogueSchema = z.strictObject({
  $comment: z.string(),
  entries: z.array(entrySchema),
  /** By number: the facility of an HRESULT (MS-ERREF 2.1.1). */
  facilities: z.record(z.string(), z.string()),
  /** By decimal code: name and text of a system or network management error (MS-ERREF 2.2, LMErr.h). */
  systemErrors: z.record(z.string(), name),
  /** By hexadecimal code: HRESULTs that are not made from a system error. */
  hresults: z.record(z.string(), name),
});

export type CatalogueEntry = z.infer<typeof entrySchema>;
export type CatalogueCode = z.infer<typeof codeSchema>;

/** What can go wrong with the connector, how it shows itself, why, and what to do: `manifests/errors.json`. */
export const catalogue = catalogueSchema.parse(manifest);
