import * as z from 'zod';
import type { OutputObject } from '../spec/index.ts';
import type { Output, OutputProperty } from '../spec/output.ts';
import { outputs, type OutputName } from '../spec/outputs.ts';

/**
 * The schema of one object that a cmdlet writes, with camelCase names as `InvokeOdjRequest` sends them. What a newer
 * module adds is let through and dropped.
 */
export function outputSchema<Name extends OutputName>(name: Name): z.ZodType<OutputObject<Name>> {
  const { properties }: Output = outputs[name];
  const schemas = Object.entries(properties).map(([property, about]) => [
    camelCase(property),
    propertySchema(about),
  ]);
  return z.object(Object.fromEntries(schemas)).pipe(z.custom<OutputObject<Name>>());
}

function propertySchema({ type, choices, nullable }: OutputProperty): z.ZodType {
  const text = choices === undefined ? z.string() : z.enum(choices);
  const schema = { string: text, 'string[]': z.array(text), int: z.int(), bool: z.boolean() }[type];
  return nullable ? schema.nullable() : schema;
}

/** As the types of `spec/index.ts` do it: only the first letter, so `DisableOUUpdates` is `disableOUUpdates`. */
function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
