// The economy view: not built yet.

import { useWords } from '../words/catalogue.js';
import { shellWords } from '../words/shell.js';

export function View() {
  const words = useWords(shellWords);
  return <p className="standfirst">{words.soon}</p>;
}
