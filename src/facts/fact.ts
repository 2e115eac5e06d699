import * as z from 'zod';

/** Where a fact comes from and when it was read. */
const origin = {
  source: z.string().describe('What was asked: a registry key, a class, a file, a domain controller'),
  collected: z.string().describe('When: ISO 8601, UTC'),
};

/** What was asked for and could not be read. */
export const unreadSchema = z.object({ ...origin, reason: z.string().describe('Why it could not be read') });
export type Unread = z.infer<typeof unreadSchema>;

export type Known<Value> = { readonly source: string; readonly collected: string; readonly value: Value };
/** null: nobody asked for it. */
export type Fact<Value> = Known<Value> | Unread | null;

/** One fact: a value, or why there is none; null and absent where nobody asked. */
export function factOf<Value>(value: z.ZodType<Value>): z.ZodDefault<z.ZodType<Fact<Value>>> {
  return z
    .union([z.object({ ...origin, value }), unreadSchema])
    .nullable()
    .pipe(z.custom<Fact<Value>>())
    .default(null);
}

/** The value; null where it was not read or not asked for. */
export function valueOf<Value>(fact: Fact<Value> | undefined): Value | null {
  return fact != null && 'value' in fact ? fact.value : null;
}

/** Why a fact could not be read; null where it was, or where nobody asked. */
export function reasonUnread(fact: Fact<unknown> | undefined): string | null {
  return fact != null && 'reason' in fact ? fact.reason : null;
}
