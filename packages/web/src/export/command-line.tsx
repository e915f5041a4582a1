// "The same on the command line": the exact command that gives the same numbers, and a button that copies it.

import { CopyButton } from '../shell/copy.js';
import { useWords } from '../words/catalogue.js';
import { shellWords } from '../words/shell.js';

export function CommandLine({ command }: { readonly command: string }) {
  const words = useWords(shellWords);
  const lines = command.split('\n');
  const copy = <CopyButton text={command} label={words.command.copy} done={words.command.copied} />;
  if (lines.length === 1)
    return (
      <p className="command">
        <span>{words.command.title}</span>
        <code>{command}</code>
        {copy}
      </p>
    );
  // A command that first writes files is long: its last line stands for it until it is opened.
  return (
    <div className="command">
      <span>{words.command.title}</span>
      <details className="long-command">
        <summary>
          <code>{lines.at(-1)}</code>
        </summary>
        <code>{command}</code>
      </details>
      {copy}
    </div>
  );
}
