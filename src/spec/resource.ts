/** What a DSC resource is: typed data, from which the class of the module and the manifest for DSC 3 are generated. */

export type ResourcePropertyType = 'string' | 'string[]' | 'bool' | 'int';

export interface ResourceProperty {
  readonly type: ResourcePropertyType;
  /** For administrators who know the directory; whole sentences. */
  readonly help: string;
  /** Says which one is meant, together with the other keys. */
  readonly key?: true;
  /** Told of what is there, never asked for. */
  readonly readOnly?: true;
  /** Says how a change is made, and is no part of a state. */
  readonly writeOnly?: true;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Its name in JSON; where it is absent, its name with a small first letter. */
  readonly json?: string;
  /** Only the class has it, or only the command; both where it is absent. */
  readonly only?: 'class' | 'command';
}

export type ResourceProperties = Readonly<Record<string, ResourceProperty>>;

export interface Resource {
  /** Of the class. */
  readonly name: string;
  readonly synopsis: string;
  /** What Present and Absent mean. */
  readonly ensure: { readonly present: string; readonly absent: string };
  /** In the order in which the class and the schema have them. */
  readonly properties: ResourceProperties;
  /** Reached over LDAP or through PowerShell: the resource takes how to sign in. */
  readonly inDirectory?: true;
  /** How DSC 3 calls it; absent where only the class can do it. */
  readonly command?: {
    /** `odj dsc <topic>`, and its type is OdjConnector/<type>. */
    readonly topic: string;
    readonly type: string;
    /** Every one that there is can be told. */
    readonly exports?: true;
  };
}

/** Keeps the literal types, so that the code of a resource knows its properties. */
export function defineResource<const Spec extends Resource>(spec: Spec): Spec {
  return spec;
}

/** Its name in JSON. */
export function jsonName(name: string, { json }: ResourceProperty): string {
  return json ?? name.charAt(0).toLowerCase() + name.slice(1);
}

interface JsonValues {
  string: string;
  'string[]': readonly string[];
  bool: boolean;
  int: number;
}
type JsonName<Name extends string, Property> = Property extends { json: infer Json extends string }
  ? Json
  : Uncapitalize<Name>;
type OfCommand<Properties extends ResourceProperties> = {
  [
    Name in keyof Properties & string as Properties[Name] extends { only: 'class' } ? never : Name
  ]: Properties[Name];
};

/** The properties as JSON has them: the keys are there, of the others what is known or asked for. */
export type JsonProperties<Spec extends Resource> = {
  readonly [
    Name in keyof OfCommand<Spec['properties']> & string as Spec['properties'][Name] extends { key: true }
      ? JsonName<Name, Spec['properties'][Name]>
      : never
  ]: JsonValues[Spec['properties'][Name]['type']];
} & {
  readonly [
    Name in keyof OfCommand<Spec['properties']> & string as Spec['properties'][Name] extends { key: true }
      ? never
      : JsonName<Name, Spec['properties'][Name]>
  ]?: JsonValues[Spec['properties'][Name]['type']] | undefined;
};
