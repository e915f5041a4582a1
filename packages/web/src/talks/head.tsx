// The answer as a headline, and what is asked: which negotiation, as of which day.

import type { Overview } from '@parley/core/talks';
import { today } from '../state/state.js';
import { change, useApp, usePart } from '../state/store.js';
import { useFormat } from '../words/format.js';
import { kept, useFigures, useTitled } from './figures.js';
import { listed as all, type ListedFolder } from './folders.js';
import { talksPart } from './part.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly listed: ListedFolder;
  readonly asOf: string;
}

export function Head({ listed, asOf, answer }: Props & { readonly answer: Overview | undefined }) {
  const words = useTalksWords();
  const format = useFormat();
  const { count } = useFigures();
  const titled = useTitled();
  const stop = listed.stops.find((each) => each.asOf === asOf);
  const { signed } = listed;
  return (
    <div className="title">
      <p className="kicker">{listed.sides.map((side) => titled(side)).join(' – ')}</p>
      <h2 data-testid="talks-headline">
        {answer === undefined
          ? words.question
          : answer.agreement
            ? words.canSign(count(answer.signable), count(answer.allowed))
            : words.noAgreement(count(answer.allowed))}
      </h2>
      <p className="lead">
        {words.asPublic(format.day(asOf))}
        {stop === undefined ? '' : ' — '}
        {stop === undefined ? null : <span>{kept(titled(stop))}</span>}
        {words.stopMark}{' '}
        {answer === undefined ? '' : answer.agreement ? words.setNotPoint : words.noAgreementLead}
        {signed !== undefined && signed <= asOf ? ` ${words.alreadySigned(format.day(signed))}` : ''}
      </p>
    </div>
  );
}

export function Asked({ listed, asOf }: Props) {
  const words = useTalksWords();
  const format = useFormat();
  const { known } = useApp();
  const [{ folder, follows }, set] = usePart(talksPart);
  const titled = useTitled();
  const go = (day: string) => set({ follows: true }, 'step', { known: day });
  const now = today();
  const stops = [
    ...listed.stops,
    ...(now > (listed.stops.at(-1)?.asOf ?? '') ? [{ asOf: now, title: words.now }] : []),
  ];
  return (
    <div className="asked">
      <label className="field">
        <span>{words.negotiation}</span>
        <select
          value={folder}
          onChange={(event) =>
            set({
              folder: event.target.value,
              follows: false,
              chosen: null,
              lifted: '',
              issue: '',
              signedFirst: [],
            })
          }
        >
          {all.map((each) => (
            <option key={each.folder} value={each.folder}>
              {each.sides.map((side) => titled(side)).join(' – ')}, {each.folder.slice(-4)}
            </option>
          ))}
        </select>
      </label>
      <div className="stops">
        <span id="stops-label">{words.stops}</span>
        <ol aria-labelledby="stops-label">
          {stops.map((stop) => (
            <li key={stop.asOf}>
              <button
                type="button"
                aria-current={stop.asOf === asOf ? 'date' : undefined}
                onClick={() => go(stop.asOf)}
              >
                <strong className="figure">{format.shortDay(stop.asOf)}</strong>
                <span>{kept(titled(stop))}</span>
              </button>
            </li>
          ))}
        </ol>
        {!follows && known !== asOf ? (
          <p className="hint">{words.opensOn(format.day(asOf))}</p>
        ) : stops.some((stop) => stop.asOf === asOf) ? null : (
          <p className="hint">{words.byClock(format.day(asOf))}</p>
        )}
        {asOf < listed.from ? (
          <button type="button" className="plain" onClick={() => change({ known: listed.from })}>
            {words.firstDay(format.day(listed.from))}
          </button>
        ) : null}
      </div>
    </div>
  );
}
