import * as z from 'zod';
import { OdjError } from '../errors.ts';
import { jsonName, type JsonProperties, type Resource, type ResourceProperty } from '../spec/resource.ts';

/** How a resource in the directory is reached, as the options of a command say it; no secret is in it. */
export interface Connection {
  readonly through?: 'ldap' | 'powershell' | undefined;
  readonly server?: string | undefined;
  readonly bind?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly certificateAuthorityFile?: string | undefined;
  readonly startTls?: boolean | undefined;
}

/** What is asked of a resource, or what it is. */
export type Instance<Spec extends Resource> = JsonProperties<Spec> & {
  readonly _exist: boolean;
} & Connection;

const writeOnly = { writeOnly: true };
const connection = {
  through: z
    .enum(['ldap', 'powershell'])
    .optional()
    .meta({
      ...writeOnly,
      description:
        'Over LDAP, or through the cmdlets in PowerShell. Default: PowerShell on Windows, else LDAP.',
    }),
  server: z.string().min(1).optional().meta({
    description: 'The domain controller: ldaps://HOST, through PowerShell also HOST.',
  }),
  bind: z
    .string()
    .min(1)
    .optional()
    .meta({
      ...writeOnly,
      description: 'Who signs in, USER@DOMAIN. Through PowerShell the default is who runs it.',
    }),
  passwordFile: z
    .string()
    .min(2)
    .optional()
    .meta({ ...writeOnly, description: 'The full path of a file with the password. Default: ODJ_PASSWORD.' }),
  certificateAuthorityFile: z
    .string()
    .min(1)
    .optional()
    .meta({
      ...writeOnly,
      description: "The full path of a PEM file with the authority of the server's certificate.",
    }),
  startTls: z
    .boolean()
    .optional()
    .meta({ ...writeOnly, description: 'With ldap://HOST: encrypt by StartTLS.' }),
};

/**
 * What an instance is as JSON; the schema of the manifest is made from it too.
 *
 * @param resource its spec
 * @param filter nothing has to be named
 */
export function instanceShape(resource: Resource, filter = false): z.ZodObject {
  const properties = Object.entries(resource.properties)
    .filter(([, { only }]) => only !== 'class')
    .map(([name, property]) => [jsonName(name, property), propertyShape(property, filter)] as const);
  const { present, absent } = resource.ensure;
  return z.strictObject({
    ...Object.fromEntries(properties),
    ...(resource.inDirectory === true ? connection : {}),
    _exist: z
      .boolean()
      .default(true)
      .meta({ description: `true: ${present} false: ${absent}` }),
    _inDesiredState: z
      .boolean()
      .optional()
      .meta({ readOnly: true, description: 'It is as asked for; told by test.' }),
  });
}

function propertyShape(property: ResourceProperty, filter: boolean): z.ZodType {
  const { help, key, readOnly, choices } = property;
  const text = choices === undefined ? z.string() : z.enum(choices);
  const shape = {
    string: key === true ? z.string().min(1) : text,
    'string[]': z.array(text),
    int: z.int(),
    bool: z.boolean(),
  }[property.type];
  const about = {
    description: help,
    ...(readOnly === true ? { readOnly } : {}),
    ...(property.writeOnly === true ? writeOnly : {}),
  };
  return (key === true && !filter ? shape : shape.optional()).meta(about);
}

/**
 * Reads what DSC asks for.
 *
 * @throws OdjError DscInputUnreadable, DscInputInvalid
 */
export function readInstance<Spec extends Resource>(resource: Spec, text: string): Instance<Spec> {
  return read(resource, text, instanceShape(resource).pipe(z.custom<Instance<Spec>>()));
}

/**
 * Reads what export is to look for; no text means everything.
 *
 * @throws OdjError DscInputUnreadable, DscInputInvalid
 */
export function readFilter<Spec extends Resource>(resource: Spec, text: string): Partial<Instance<Spec>> {
  const shape = instanceShape(resource, true).pipe(z.custom<Partial<Instance<Spec>>>());
  return read(resource, text.trim() === '' ? '{}' : text, shape);
}

function read<Read>(resource: Resource, text: string, shape: z.ZodType<Read>): Read {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new OdjError('DscInputUnreadable', {}, { cause });
  }
  const instance = shape.safeParse(document);
  if (!instance.success) {
    const reason = z.prettifyError(instance.error);
    throw new OdjError(
      'DscInputInvalid',
      { reason, type: resourceType(resource) },
      { cause: instance.error },
    );
  }
  return instance.data;
}

/** `OdjConnector/Msa` */
export function resourceType({ command, name }: Resource): string {
  return `OdjConnector/${command?.type ?? name}`;
}
