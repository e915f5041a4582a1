// A command of many lines, folded away until it is wanted.

import { CommandLine } from '../export/command-line.js';

export function LongCommand({ command }: { readonly command: string }) {
  const lines = command.split('\n');
  if (lines.length === 1) return <CommandLine command={command} />;
  return (
    <details className="long-command">
      <summary>
        <code>{lines.at(-1)}</code>
      </summary>
      <CommandLine command={command} />
    </details>
  );
}
