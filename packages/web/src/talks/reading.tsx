// How the deal that the editor holds was read: whose duties are solved, what its promises stand for, and what says nothing here.

import type { DealReading, TermRead } from '@parley/core/talks';
import { change, usePart } from '../state/store.js';
import { useFormat } from '../words/format.js';
import { useTalks } from './context.js';
import { kept } from './figures.js';
import { talksPart } from './part.js';
import type { TakenDeal } from './taken.js';
import { useTalksWords } from './words.js';

/** A difference below this is that of rounding. */
const SAME = 5e-6;

export function Reading({
  deal,
  reading,
}: {
  readonly deal: TakenDeal;
  readonly reading: DealReading | undefined;
}) {
  const words = useTalksWords();
  const [, set] = usePart(talksPart);
  const { explained, choose } = useTalks();
  return (
    <div className="reading" data-testid="talks-reading">
      <p>
        <strong>{words.dealIs[deal.side]}</strong>
        {words.colon}
        <span>{deal.title}</span>{' '}
        <button type="button" className="link" onClick={() => change({ view: 'deal' })}>
          {words.edit}
        </button>{' '}
        <button
          type="button"
          className="link"
          onClick={() => (explained === undefined ? set({ deal: null }) : choose(explained.options))}
        >
          {words.leave}
        </button>
      </p>
      {deal.error !== undefined ? (
        <p className="error" role="alert" lang="en">
          {deal.error}
        </p>
      ) : reading === undefined ? (
        <p className="quiet" role="status">
          {words.reading}
        </p>
      ) : (
        <Said reading={reading} />
      )}
    </div>
  );
}

function Said({ reading }: { readonly reading: DealReading }) {
  const words = useTalksWords();
  const format = useFormat();
  const { talks } = useTalks();
  const { duties, read, notYet, setAside, unread } = reading;
  const title = ({ issue, option }: Pick<TermRead, 'issue' | 'option'>) =>
    talks.issues.find((each) => each.issue === issue)?.options.find((each) => each.option === option)
      ?.title ?? option;
  // Titles have commas of their own.
  const listed = (items: readonly string[]) => items.join(words.separator);
  const titles = (terms: readonly Pick<TermRead, 'issue' | 'option'>[]) => listed(terms.map(title));
  const names = (terms: readonly Pick<TermRead, 'provision'>[]) =>
    listed(terms.map(({ provision }) => provision.replace(/^.*#/, '').replaceAll('-', ' ')));
  const changed = unread.filter(({ because }) => because === 'changed');
  const rest = unread.filter(({ because }) => because === 'no term');
  const partner = talks.sides.find(({ side }) => side !== talks.law?.importer);
  const nearest = Object.entries(duties?.nearest ?? {}).map(([issue, option]) => ({ issue, option }));
  const lines = [
    duties === undefined
      ? talks.law === undefined
        ? words.ratesRead
        : words.noDuties
      : `${words.ownDuties(format.percent(duties.mean * 1e6), partner?.title ?? '')} ${
          duties.apart < SAME
            ? words.sameDuties(titles(nearest))
            : words.nearDuties(titles(nearest), format.number(duties.apart * 100))
        }`,
    ...(read.length === 0 ? [] : [words.words(titles(read))]),
    ...(setAside.length === 0 ? [] : [words.setAside(names(setAside))]),
    ...(notYet.length === 0 ? [] : [words.notYet(names(notYet))]),
    ...(changed.length === 0 ? [] : [words.changed(names(changed))]),
    ...(rest.length === 0 ? [] : [words.noTerm(names(rest))]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="quiet">
          {kept(line)}
        </p>
      ))}
    </>
  );
}
