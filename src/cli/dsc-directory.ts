import type { Directory } from '../directory/directory.ts';
import { readFilter, readInstance, type Connection } from '../dsc/instance.ts';
import type { ResourceWork } from '../dsc/operations.ts';
import type { Resource } from '../spec/resource.ts';
import type { Terminal } from './define.ts';
import { directoryOptions, withDirectory, type DirectoryOptionValues } from './directory-options.ts';
import { writeAnswer, type Asked } from './dsc-answer.ts';

/** The same for a resource in the directory, which is reached as the instance says. */
export async function inDirectory<Spec extends Resource>(
  resource: Spec,
  asked: Asked,
  text: string,
  terminal: Terminal,
  workIn: (directory: Directory) => ResourceWork<Spec>,
): Promise<void> {
  // Before anybody signs in.
  const instance: Connection =
    asked.operation === 'export' ? readFilter(resource, text) : readInstance(resource, text);
  await withDirectory(reached(instance), terminal, (directory) =>
    writeAnswer(resource, asked, text, terminal, workIn(directory)),
  );
}

function reached(instance: Connection): DirectoryOptionValues {
  const {
    through = directoryOptions.through.default,
    server,
    bind,
    passwordFile,
    startTls = false,
  } = instance;
  return { through, server, bind, passwordFile, ca: instance.certificateAuthorityFile, startTls };
}
