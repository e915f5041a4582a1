// The issue ladder: for each issue its options in order, and where both sides stood on them over time, by dated evidence.

import type { DatedFact, Issue } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { dayNumber, dayText } from '../chart/time.js';
import { Exports } from '../export/exports.js';
import type { Table } from '../export/table.js';
import { usePart } from '../state/store.js';
import { useFormat } from '../words/format.js';
import { sideTitle, useTalks } from './context.js';
import { EvidenceOf } from './evidence.js';
import { shortened, stamp } from './figures.js';
import { talksPart } from './part.js';
import { useTalksWords } from './words.js';

export function Ladder() {
  const words = useTalksWords();
  const { talks, asOf } = useTalks();
  const [first, second] = talks.sides.map(({ title }) => title) as [string, string];
  return (
    <section className="fig ladder" aria-labelledby="ladder-title">
      <h3 id="ladder-title">{words.ladder}</h3>
      <p className="standfirst">{words.ladderStandfirst(first, second)}</p>
      <ul className="swatches">
        {(['first', 'second', 'refusal', 'fact', 'chosen', 'signed'] as const).map((kind) => (
          <li key={kind}>
            <svg width="22" height="14" className="rungs" aria-hidden="true">
              <KeyMark kind={kind} />
            </svg>
            {kind === 'first' ? first : kind === 'second' ? second : words.ladderKey[kind]}
          </li>
        ))}
      </ul>
      <div className="issues">
        {talks.issues.map((issue) => (
          <Rung key={issue.issue} issue={issue} />
        ))}
      </div>
      <Exports table={ladderTable(words.ladder, words.evidenceColumns, talks, asOf)} />
    </section>
  );
}

/** One issue: its drawing, and opened its evidence with exports of both. */
function Rung({ issue }: { readonly issue: Issue }) {
  const words = useTalksWords();
  const { talks, asOf } = useTalks();
  const [{ issue: open }, set] = usePart(talksPart);
  const chart = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const pieces = piecesOf(talks.evidence, issue.issue);
  const shown = open === issue.issue;
  const table = ladderTable(
    `${words.ladder}: ${issue.title}`,
    words.evidenceColumns,
    talks,
    asOf,
    issue.issue,
  );
  return (
    <article className={shown ? 'open' : ''}>
      <h4>
        <span>{issue.title}</span>
        <button
          ref={opener}
          type="button"
          className="link"
          aria-expanded={shown}
          aria-label={`${words.evidence(String(pieces.length))}: ${issue.title}`}
          onClick={() => set({ issue: shown ? '' : issue.issue })}
        >
          {words.evidence(String(pieces.length))}
        </button>
      </h4>
      <div ref={chart} className="chart">
        <Rungs issue={issue} pieces={pieces} onOpen={() => set({ issue: issue.issue })} />
      </div>
      {shown ? (
        <>
          <EvidenceOf
            issue={issue}
            pieces={pieces}
            onClose={() => {
              set({ issue: '' });
              opener.current?.focus();
            }}
          />
          <Exports table={table} chart={chart} />
        </>
      ) : null}
    </article>
  );
}

/** Dated facts that speak of an issue, in the order of their days. */
export function piecesOf(evidence: readonly DatedFact[], issue: string): readonly DatedFact[] {
  return evidence
    .filter(({ about }) => about[issue] !== undefined)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

type Kind = 'first' | 'second' | 'refusal' | 'fact' | 'chosen' | 'signed';

function KeyMark({ kind }: { readonly kind: Kind }) {
  if (kind === 'chosen') return <rect className="chosen" x={0} y={1} width={22} height={12} />;
  if (kind === 'signed') return <path className="signed" d="M11 2l5 5l-5 5l-5 -5z" />;
  return (
    <>
      {kind === 'first' || kind === 'second' ? <path className={kind} d="M0 7H22" /> : null}
      <Mark x={11} y={7} side={kind === 'second' ? 1 : kind === 'first' ? 0 : -1} kind={kind} />
    </>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  /** 0 or 1; below zero for what is of no side. */
  readonly side: number;
  readonly kind: string;
}

/** What a side asked or offered is a shape of its own, what it refused is crossed, anything else a tick. */
function Mark({ x, y, side, kind }: MarkProps) {
  if (kind === 'refusal')
    return <path className={`refusal side-${side}`} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
  if (side === 0) return <rect className="mark-first" x={x - 4} y={y - 4} width={8} height={8} />;
  if (side === 1) return <circle className="mark-second" cx={x} cy={y} r={4.2} />;
  return <path className="tick" d={`M${x} ${y - 6}v12`} />;
}

interface RungsProps {
  readonly issue: Issue;
  readonly pieces: readonly DatedFact[];
  readonly onOpen: () => void;
}

const RUNG = 24;
/** Nothing of these talks was said before; older law stands on the edge. */
const BEGINS = '2025-02-01';

function Rungs({ issue: { issue, title, options }, pieces, onOpen }: RungsProps) {
  const words = useTalksWords();
  const format = useFormat();
  const { talks, asOf, chosen, outcome } = useTalks();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const left = Math.min(270, width * 0.52);
  const tall = options.length * RUNG;
  const [from, to] = [dayNumber(BEGINS), Math.max(dayNumber(BEGINS) + 30, dayNumber(asOf))];
  const x = (day: string) =>
    left + 12 + (Math.max(0, dayNumber(day) - from) / (to - from)) * Math.max(0, width - left - 24);
  const row = (option: string | undefined) => options.findIndex((each) => each.option === option);
  const y = (option: string | undefined) => (row(option) + 0.5) * RUNG;
  const sides = talks.sides.map(({ side }) => side);
  const lines = sides.map((side) => {
    const steps = pieces.filter(
      ({ by, kind, about }) =>
        by === side && (kind === 'demand' || kind === 'offer') && row(about[issue]) >= 0,
    );
    const [start] = steps;
    if (start === undefined) return '';
    return `M${x(start.date)} ${y(start.about[issue])}${steps
      .slice(1)
      .map(({ date, about }) => `H${x(date)}V${y(about[issue])}`)
      .join('')}H${x(asOf)}`;
  });
  return (
    <div ref={place} className="rungs-place">
      {width === 0 ? null : (
        <svg width={width} height={tall + 16} role="img" aria-label={words.rungs(title)} className="rungs">
          {options.map(({ option, title: what }, at) => (
            <g key={option}>
              {option === chosen[issue] ? (
                <rect className="chosen" x={0} y={at * RUNG + 1} width={width} height={RUNG - 2} />
              ) : null}
              <line className="rung" x1={left} x2={width} y1={(at + 0.5) * RUNG} y2={(at + 0.5) * RUNG} />
              <text
                className={option === talks.today[issue] ? 'today' : ''}
                x={outcome?.package[issue] === option ? 16 : 4}
                y={(at + 0.5) * RUNG + 4}
              >
                <title>{what}</title>
                {shortened(what, Math.floor((left - 22) / 5.9))}
              </text>
              {outcome?.package[issue] === option ? (
                <path className="signed" d={`M8 ${(at + 0.5) * RUNG - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />
              ) : null}
            </g>
          ))}
          <path className="second" d={lines[1]} />
          <path className="first" d={lines[0]} />
          {pieces
            .filter(({ about }) => row(about[issue]) >= 0)
            .map(({ id, date, by, kind, about, who, fact }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: as above
              <g key={id} className="piece" onClick={onOpen}>
                <title>{`${format.shortDay(date)}, ${who}: ${fact}`}</title>
                <Mark
                  x={x(date)}
                  y={y(about[issue])}
                  side={kind === 'fact' || kind === 'law' ? -1 : sides.indexOf(by ?? '')}
                  kind={kind}
                />
              </g>
            ))}
          <text className="month" x={left + 12} y={tall + 13}>
            {format.month(BEGINS)}
          </text>
          <text className="month" x={width} y={tall + 13} textAnchor="end">
            {format.shortDay(dayText(to))}
          </text>
        </svg>
      )}
    </div>
  );
}

function ladderTable(
  name: string,
  titles: { readonly [key: string]: string },
  talks: ReturnType<typeof useTalks>['talks'],
  asOf: string,
  only?: string,
): Table {
  return {
    name: `${name}: ${talks.talks}`,
    columns: ['issue', 'option', 'date', 'kind', 'side', 'who', 'fact', 'address'].map((key) => ({
      key,
      title: titles[key] ?? key,
    })),
    rows: talks.issues
      .filter(({ issue }) => only === undefined || only === issue)
      .flatMap(({ issue }) =>
        piecesOf(talks.evidence, issue).map(({ about, date, kind, by, who, fact, address }) => ({
          issue,
          option: about[issue] ?? '',
          ...{ date, kind, who, fact },
          side: by === undefined ? '' : sideTitle(talks, by),
          address: address.join(' '),
        })),
      ),
    notes: [stamp(talks, asOf)],
  };
}
