// The evidence of one issue: each option with what named it, then every dated fact with who said it and where it can be read.

import type { DatedFact, Issue } from '@parley/core/talks';
import { useFormat } from '../words/format.js';
import { sideTitle, useTalks } from './context.js';
import { Ground } from './ground.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly issue: Issue;
  readonly pieces: readonly DatedFact[];
  readonly onClose: () => void;
}

export function EvidenceOf({ issue: { issue, title, options, readings }, pieces, onClose }: Props) {
  const words = useTalksWords();
  const format = useFormat();
  const { talks } = useTalks();
  const optionTitle = (name: string | undefined) =>
    options.find(({ option }) => option === name)?.title ?? words.noName;
  return (
    <section className="drawer" aria-label={words.evidenceFor(title)}>
      <button type="button" className="plain close" onClick={onClose}>
        {words.close}
      </button>
      <h5>{words.options}</h5>
      <ul className="options">
        {options.map(({ option, title: what, known, evidence, assumed }) => (
          <li key={option}>
            <span>{what}</span> <span className="quiet">{words.since(format.shortDay(known))}</span>{' '}
            <Ground evidence={evidence} assumed={assumed} />
          </li>
        ))}
      </ul>
      {readings.length === 0 ? null : (
        <p className="quiet">
          {words.readings(
            format.list(
              readings.map(({ side, option }) => `${sideTitle(talks, side)}: ${optionTitle(option)}`),
            ),
          )}
        </p>
      )}
      <h5>{words.said}</h5>
      {pieces.length === 0 ? <p className="quiet">{words.nothingSaid}</p> : null}
      <ol className="facts">
        {pieces.map(({ id, date, who, kind, fact, about, address, note }) => (
          <li key={id}>
            <time dateTime={date} className="figure">
              {format.shortDay(date)}
            </time>
            <div>
              <p>
                <strong lang="en">{who}</strong> <span className="kind">{words.kinds[kind]}</span>{' '}
                <span className="quiet">{optionTitle(about[issue])}</span>
              </p>
              <p lang="en">{fact}</p>
              {note === undefined ? null : (
                <p className="quiet" lang="en">
                  {note}
                </p>
              )}
              <p className="addresses">
                {address.map((url) => (
                  <a key={url} href={url} rel="noreferrer" target="_blank">
                    {hostOf(url)}
                  </a>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
