export type PropertyType = 'string' | 'string[]' | 'int' | 'bool';

export interface OutputProperty {
  readonly type: PropertyType;
  readonly help: string;
  /** May be $null; the help says when. */
  readonly nullable?: true;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export interface Output {
  readonly synopsis: string;
  /** In the order in which lists show them. */
  readonly properties: Readonly<Record<string, OutputProperty>>;
  /**
   * What people see, in order: a table whose last column may be wide, since it goes on in the next line where the screen
   * ends. Lists of values stand in one text.
   */
  readonly columns: readonly string[];
  /** A list of name and value instead of a table: for what comes one at a time, or has several long values. */
  readonly asList?: true;
  /** Of the narrow columns, where several others are wide: these share the rest of the screen. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Distinguished names of which the first name is enough. */
  readonly shortened?: readonly string[];
  /** Stands above the rows that have it in common. */
  readonly groupedBy?: string;
}
