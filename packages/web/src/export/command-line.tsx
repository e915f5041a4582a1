// "The same on the command line": the exact command that gives the same numbers, and a button that copies it.

import { CopyButton } from '../shell/copy.js';
import { useWords } from '../words/catalogue.js';
import { shellWords } from '../words/shell.js';

export function CommandLine({ command }: { readonly command: string }) {
  const words = useWords(shellWords);
  return (
    <p className="command">
      <span>{words.command.title}</span>
      <code>{command}</code>
      <CopyButton text={command} label={words.command.copy} done={words.command.copied} />
    </p>
  );
}
