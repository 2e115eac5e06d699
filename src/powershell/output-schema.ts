import * as z from 'zod';
import type { Cmdlet } from '../spec/cmdlet.ts';
import { cmdlets, type CmdletName, type OutputObject, type OutputOf } from '../spec/index.ts';
import { outputs, type Output, type OutputName, type OutputProperty } from '../spec/outputs.ts';

/**
 * The schema of one object that a cmdlet writes, with camelCase names as `InvokeOdjRequest` sends them. What a newer
 * module adds is let through and dropped.
 */
export function outputSchema<Name extends OutputName>(name: Name): z.ZodType<OutputObject<Name>> {
  return objectSchema(outputs[name]).pipe(z.custom<OutputObject<Name>>());
}

/** The schema of what the named cmdlet writes to the pipeline, one object; nothing passes where it writes nothing. */
export function cmdletOutputSchema<Name extends CmdletName>(name: Name): z.ZodType<OutputOf<Name>> {
  const cmdlet: Cmdlet | undefined = cmdlets.find((one) => one.name === name);
  const schemas = [
    ...(cmdlet?.output === undefined ? [] : [objectSchema(outputs[cmdlet.output])]),
    ...(cmdlet?.booleanWith === undefined ? [] : [z.boolean()]),
  ];
  const schema: z.ZodType = schemas.length === 0 ? z.never() : z.union(schemas);
  return schema.pipe(z.custom<OutputOf<Name>>());
}

function objectSchema({ properties }: Output): z.ZodType {
  return z.object(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [camelCase(name), propertySchema(property)]),
    ),
  );
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
