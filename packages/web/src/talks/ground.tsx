// What a statement rests on: dated facts with their addresses, or nothing but an assumption.

import { useFormat } from '../words/format.js';
import { useTalks } from './context.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}

export function Ground({ evidence, assumed }: Props) {
  const words = useTalksWords();
  const format = useFormat();
  const { talks } = useTalks();
  if (assumed || evidence.length === 0) return <span className="assumed">{words.assumed}</span>;
  return (
    <span className="grounds">
      {evidence.map((id) => {
        const fact = talks.evidence.find((each) => each.id === id);
        const [address] = fact?.address ?? [];
        return fact === undefined || address === undefined ? (
          <span key={id}>{id}</span>
        ) : (
          <a key={id} href={address} title={fact.fact} rel="noreferrer" target="_blank">
            {format.shortDay(fact.date)} <span lang="en">{fact.who}</span>
          </a>
        );
      })}
    </span>
  );
}
