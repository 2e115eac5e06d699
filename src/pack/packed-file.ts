/** Files of a package: path in it, with `/`, to content. */
export type PackedFiles = ReadonlyMap<string, PackedFile>;

export interface PackedFile {
  readonly bytes: Uint8Array;
  /** It may be run; matters on Linux. */
  readonly executable?: true;
}

export function textFile(text: string): PackedFile {
  return { bytes: Buffer.from(text) };
}

/** In the order of their paths, so that a package does not depend on how it was put together. */
export function inOrder(files: PackedFiles): [path: string, file: PackedFile][] {
  return [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The files below a folder of the package. */
export function within(folder: string, files: PackedFiles): Map<string, PackedFile> {
  return new Map([...files].map(([path, file]) => [`${folder}/${path}`, file]));
}
